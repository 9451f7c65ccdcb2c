package io.github.mlxggufbench.embedded.modelfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a model keeps of the tokens it has read, by its own shape: in each layer with attention a
 * key and a value of {@code head_dim} numbers for each KV head, so that
 *
 * <pre>bytes(n) = Σ over layers of  2 · n_kv · d_head · bytes per number · min(n, window)</pre>
 *
 * (Ainslie et al. 2023, GQA, arXiv:2305.13245, for n_kv; Beltagy et al. 2020, arXiv:2004.05150, for
 * the window). It is the least that holds these tokens: llama.cpp allocates it for the whole
 * context when it loads, and for a window one batch more.
 *
 * @param layers those that keep anything
 */
public record KvCache(List<Layer> layers) {

  /**
   * One layer.
   *
   * @param elements numbers kept for each token: keys and values of all its KV heads
   * @param window tokens after which it forgets the first ones; null = it keeps all
   */
  public record Layer(long elements, @Nullable Long window) {}

  public KvCache {
    layers = layers.stream().filter(layer -> layer.elements() > 0).toList();
  }

  /**
   * Reads a model's shape.
   *
   * @param path a {@code .gguf} file (of a split model, the first), or an MLX folder
   * @return null when the file does not say it, or the model keeps something else (latent
   *     attention, a recurrent state)
   * @throws IOException if it cannot be read or is no such model; the message names the file
   */
  public static @Nullable KvCache read(Path path) throws IOException {
    return Files.isDirectory(path)
        ? MlxShape.kvCache(MlxFolder.config(path))
        : GgufShape.kvCache(GgufHeader.read(path).values());
  }

  /** Null also when there is no such file here, or it cannot be read: who loads it will say so. */
  public static @Nullable KvCache readOrNull(@Nullable Path path) {
    try {
      return path == null || !Files.exists(path) ? null : read(path);
    } catch (IOException e) {
      return null;
    }
  }

  /** Of the first {@code tokens} tokens, in bytes. */
  public long bytes(long tokens, KvElement element) {
    return layers.stream()
        .mapToLong(layer -> element.bytes(layer.elements() * kept(tokens, layer)))
        .sum();
  }

  /** What one more token takes while no window is full, in bytes. */
  public long bytesPerToken(KvElement element) {
    return bytes(1, element);
  }

  /**
   * How much of {@link #bytesPerToken} ends with a window: bytes a token by the window's tokens;
   * empty where all layers keep everything.
   */
  public SortedMap<Long, Long> windowedBytesPerToken(KvElement element) {
    SortedMap<Long, Long> byWindow = new TreeMap<>();
    for (Layer layer : layers) {
      if (layer.window() != null) {
        byWindow.merge(layer.window(), element.bytes(layer.elements()), Long::sum);
      }
    }
    return byWindow;
  }

  private static long kept(long tokens, Layer layer) {
    return layer.window() == null ? tokens : Math.min(tokens, layer.window());
  }
}
