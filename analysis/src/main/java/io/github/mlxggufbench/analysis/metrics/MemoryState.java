package io.github.mlxggufbench.analysis.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * What the engine processes held at one moment; null = unknown.
 *
 * @param pids of the engine processes; empty when there is none, or the snapshot does not say
 * @param privateBytes anonymous memory in RAM
 * @param absent {field: why} as JSON text: what this machine does not have or counts elsewhere;
 *     empty when it has all
 * @param unknown {field: why} as JSON text, as the snapshot gave it; empty when it gave none
 */
record MemoryState(
    @Nullable Integer processCount,
    Set<Long> pids,
    @Nullable Long privateBytes,
    @Nullable Long swapBytes,
    @Nullable Long modelFileBytes,
    @Nullable Long vramBytes,
    String absent,
    String unknown) {
  /** No engine process, and so nothing held. */
  private static final MemoryState NOTHING =
      new MemoryState(0, Set.of(), null, null, null, null, "", "");

  static MemoryState of(Row snapshot) {
    return new MemoryState(
        snapshot.isMissing("process_count") ? null : (Integer) snapshot.getInt("process_count"),
        pids(snapshot.getString("pids")),
        bytes(snapshot, "private_bytes"),
        bytes(snapshot, "swap_bytes"),
        bytes(snapshot, "model_file_resident_bytes"),
        bytes(snapshot, "vram_bytes"),
        snapshot.getString("absent"),
        snapshot.getString("unknown"));
  }

  static @Nullable Long bytes(Row row, String column) {
    return row.isMissing(column) ? null : (Long) row.getLong(column);
  }

  private static Set<Long> pids(String processes) {
    Set<Long> pids = new HashSet<>();
    try {
      if (!processes.isEmpty()) {
        new ObjectMapper().readTree(processes).forEach(one -> pids.add(one.path("pid").asLong()));
      }
    } catch (JsonProcessingException e) {
      return Set.of();
    }
    return pids;
  }

  boolean hasNoProcess() {
    return processCount != null && processCount == 0;
  }

  /** Why a field could not be read; empty when the snapshot does not say. */
  String why(String field) {
    return reason(field, unknown);
  }

  /** Why this machine has nothing of a field, or counts it elsewhere; empty when it has. */
  String whyAbsent(String field) {
    return reason(field, absent);
  }

  private static String reason(String field, String reasons) {
    try {
      return reasons.isEmpty() ? "" : new ObjectMapper().readTree(reasons).path(field).asText();
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

  /**
   * This as the baseline of what was loaded after it: processes of which none is found again belong
   * to another model.
   */
  MemoryState asBaselineOf(MemoryState loaded) {
    return Collections.disjoint(pids, loaded.pids) && !pids.isEmpty() ? NOTHING : this;
  }

  /** The same where a missing process means no memory held, as before a load: all parts 0. */
  MemoryState asBaseline() {
    return hasNoProcess() ? new MemoryState(null, Set.of(), 0L, 0L, 0L, 0L, "", "") : this;
  }

  /** With what a tick saw; of the other parts the larger of this and the state after it. */
  MemoryState at(@Nullable Long privateBytes, @Nullable Long swapBytes, MemoryState after) {
    return new MemoryState(
        processCount,
        pids,
        privateBytes,
        swapBytes,
        larger(modelFileBytes, after.modelFileBytes),
        larger(vramBytes, after.vramBytes),
        absent,
        unknown);
  }

  private static @Nullable Long larger(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : Long.valueOf(Math.max(a, b));
  }
}
