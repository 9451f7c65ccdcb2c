package io.github.mlxggufbench.analysis.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * What the engine processes held at one moment; null = unknown.
 *
 * @param privateBytes anonymous memory in RAM
 * @param unknown {field: why} as JSON text, as the snapshot gave it; empty when it gave none
 */
record MemoryState(
    @Nullable Integer processCount,
    @Nullable Long privateBytes,
    @Nullable Long swapBytes,
    @Nullable Long modelFileBytes,
    @Nullable Long vramBytes,
    String unknown) {

  static MemoryState of(Row snapshot) {
    return new MemoryState(
        snapshot.isMissing("process_count") ? null : (Integer) snapshot.getInt("process_count"),
        bytes(snapshot, "private_bytes"),
        bytes(snapshot, "swap_bytes"),
        bytes(snapshot, "model_file_resident_bytes"),
        bytes(snapshot, "vram_bytes"),
        snapshot.getString("unknown"));
  }

  static @Nullable Long bytes(Row row, String column) {
    return row.isMissing(column) ? null : (Long) row.getLong(column);
  }

  boolean hasNoProcess() {
    return processCount != null && processCount == 0;
  }

  /** Why a field could not be read; empty when the snapshot does not say. */
  String why(String field) {
    try {
      return unknown.isEmpty() ? "" : new ObjectMapper().readTree(unknown).path(field).asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** The first of these states to say why it lacks a field; for a person, never empty. */
  static String why(String field, Collection<MemoryState> states) {
    return states.stream()
        .map(state -> state.why(field))
        .filter(why -> !why.isEmpty())
        .findFirst()
        .orElse("the snapshots do not say why");
  }

  /** The same where a missing process means no memory held, as before a load: all parts 0. */
  MemoryState asBaseline() {
    return hasNoProcess() ? new MemoryState(null, 0L, 0L, 0L, 0L, "") : this;
  }
}
