package io.github.mlxggufbench.sampling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a set of processes at one moment, each part apart; null = unknown, and {@code
 * unknown} says why. Field meanings: {@code memory.jsonl} in {@code results/README.md}.
 *
 * @param tNs {@link System#nanoTime}
 * @param sources field name (as in the file) to where it was read
 * @param absent field name (as in the file) to why this machine has none of it, or counts it in
 *     another field: it adds nothing, which is not the same as unknown
 * @param unknown field name (as in the file) to why it could not be read
 */
public record MemoryReading(
    long tNs,
    List<EngineProcess> pids,
    @Nullable Long privateBytes,
    @Nullable Long modelFileResidentBytes,
    @Nullable Long otherFileResidentBytes,
    @Nullable Long pssBytes,
    @Nullable Long swapBytes,
    @Nullable Long vramBytes,
    @Nullable Long peakPrivateBytes,
    @Nullable Long modelFilePageCacheBytes,
    @Nullable Long systemAvailableBytes,
    Map<String, String> sources,
    Map<String, String> absent,
    Map<String, String> unknown) {

  /** Anonymous and shared memory. */
  public MemoryPart privatePart() {
    return part(MemoryFields.PRIVATE, privateBytes);
  }

  public MemoryPart swapPart() {
    return part(MemoryFields.SWAP, swapBytes);
  }

  /** Resident pages of the model's own files. */
  public MemoryPart modelFilePart() {
    return part(MemoryFields.MODEL_FILE, modelFileResidentBytes);
  }

  public MemoryPart vramPart() {
    return part(MemoryFields.VRAM, vramBytes);
  }

  private MemoryPart part(String field, @Nullable Long bytes) {
    if (pids.isEmpty() && bytes == null) {
      return new MemoryPart.Unknown("no engine process");
    }
    if (bytes != null) {
      return new MemoryPart.Known(bytes);
    }
    String none = absent.get(field);
    return none != null
        ? new MemoryPart.None(none)
        : new MemoryPart.Unknown(unknown.getOrDefault(field, "not read"));
  }
}
