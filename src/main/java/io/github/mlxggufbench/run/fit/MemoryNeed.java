package io.github.mlxggufbench.run.fit;

import io.github.mlxggufbench.embedded.modelfile.KvCache;
import io.github.mlxggufbench.embedded.modelfile.KvElement;
import io.github.mlxggufbench.machine.Bytes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a loaded build is going to hold.
 *
 * @param label what people know the build by
 * @param sizeBytes of its files: the weights
 * @param kvBytes its KV cache when {@code contextLength} tokens fill it; null = its shape is not
 *     known
 */
public record MemoryNeed(String label, long sizeBytes, @Nullable Long kvBytes, int contextLength) {
  /** LM Studio's, and the embedded server's, where no context is asked. */
  private static final int DEFAULT_CONTEXT_LENGTH = 4096;

  /** Engine, compute buffers and what else there is beside weights and cache. */
  private static final double HEADROOM = 0.10;

  private static final long LEAST_HEADROOM = 256L << 20;

  /**
   * Of a build whose size is known.
   *
   * @param cache what its shape says; null = not known
   * @param contextLength asked; null = none
   */
  public static MemoryNeed of(
      String label, long sizeBytes, @Nullable KvCache cache, @Nullable Integer contextLength) {
    int tokens = contextLength == null ? DEFAULT_CONTEXT_LENGTH : contextLength;
    Long kvBytes = cache == null ? null : Long.valueOf(cache.bytes(tokens, KvElement.F16));
    return new MemoryNeed(label, sizeBytes, kvBytes, tokens);
  }

  /** Weights and cache. */
  public long modelBytes() {
    return sizeBytes + (kvBytes == null ? 0 : kvBytes);
  }

  /** The larger of 10 % of weights and cache, and 256 MiB. */
  public long headroomBytes() {
    return Math.max(LEAST_HEADROOM, Math.round(modelBytes() * HEADROOM));
  }

  public long totalBytes() {
    return modelBytes() + headroomBytes();
  }

  /** The sum with its parts, such as {@code 2.1 GB (1.7 GB of weights + …)}. */
  String sum(long headroomBytes, String headroom) {
    String cache =
        kvBytes == null
            ? "a KV cache of unknown size"
            : String.format(
                Locale.ROOT, "%s of KV cache for %,d tokens", Bytes.text(kvBytes), contextLength);
    return "%s (%s of weights + %s + %s of %s)"
        .formatted(
            Bytes.text(modelBytes() + headroomBytes),
            Bytes.text(sizeBytes),
            cache,
            Bytes.text(headroomBytes),
            headroom);
  }
}
