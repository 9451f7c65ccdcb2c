package io.github.mlxggufbench.embedded.modelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the attention by a GGUF header, as llama.cpp reads it.
 *
 * @see <a href="https://github.com/ggml-org/ggml/blob/master/docs/gguf.md">the keys</a>
 */
final class GgufShape {
  /**
   * Architectures whose window llama.cpp uses, with the period of its pattern where the file has
   * none: of so many layers the last keeps everything. A window of any other architecture is in the
   * file only.
   */
  private static final Map<String, Long> PERIODS =
      Map.of(
          "gemma2", 2L,
          "gpt-oss", 2L,
          "llama4", 4L,
          "cohere2", 4L,
          "exaone4", 4L,
          "olmo2", 4L,
          "afmoe", 4L,
          "gemma3n", 5L,
          "gemma3", 6L);

  /** llama.cpp's own, which no Llama 4 file names. */
  private static final long LLAMA4_CHUNK = 8192;

  private final Map<String, Object> values;
  private final String architecture;

  private GgufShape(Map<String, Object> values, String architecture) {
    this.values = values;
    this.architecture = architecture;
  }

  /** Null when the header does not say it, or the model keeps something else. */
  static @Nullable KvCache kvCache(Map<String, Object> values) {
    return values.get("general.architecture") instanceof String architecture
        ? new GgufShape(values, architecture).kvCache()
        : null;
  }

  private @Nullable KvCache kvCache() {
    Long blocks = number("block_count");
    Long every = number("full_attention_interval");
    boolean latent = number("attention.kv_lora_rank") != null;
    boolean recurrent = number("ssm.state_size") != null && every == null && !perLayer();
    if (blocks == null || latent || recurrent) {
      return null;
    }
    List<KvCache.Layer> layers = new ArrayList<>();
    long own = blocks - orZero(number("attention.shared_kv_layers"));
    for (int i = 0; i < own; i++) {
      boolean attends = every == null || (i + 1) % every == 0;
      Long window = windowed(i) ? window() : null;
      Long elements = elements(i, window != null);
      if (elements == null) {
        return null;
      }
      layers.add(new KvCache.Layer(attends ? elements : 0, window));
    }
    return new KvCache(layers);
  }

  private @Nullable Long elements(int layer, boolean windowed) {
    Long heads = number("attention.head_count", layer);
    Long kvHeads = number("attention.head_count_kv", layer);
    if (kvHeads == null) {
      kvHeads = heads;
    }
    Long key = length("attention.key_length", heads, windowed);
    Long value = length("attention.value_length", heads, windowed);
    return kvHeads == null || key == null || value == null ? null : kvHeads * (key + value);
  }

  private @Nullable Long length(String key, @Nullable Long heads, boolean windowed) {
    Long ofWindow = windowed ? number(key + "_swa") : null;
    Long told = ofWindow == null ? number(key) : ofWindow;
    Long width = number("embedding_length");
    if (told != null || width == null || heads == null) {
      return told;
    }
    // A layer without heads, as a recurrent one among others, keeps nothing.
    return heads == 0 ? 0 : width / heads;
  }

  private @Nullable Long window() {
    Long window = number("attention.sliding_window");
    return window == null && architecture.equals("llama4") ? Long.valueOf(LLAMA4_CHUNK) : window;
  }

  private boolean windowed(int layer) {
    Long window = window();
    if (window == null || window <= 0) {
      return false;
    }
    if (values.get(key("attention.sliding_window_pattern")) instanceof List<?> pattern) {
      return layer < pattern.size() && Boolean.TRUE.equals(pattern.get(layer));
    }
    Long told = number("attention.sliding_window_pattern");
    Long period = told == null ? PERIODS.get(architecture) : told;
    return period != null && period > 0 && layer % period < period - 1;
  }

  private boolean perLayer() {
    return values.get(key("attention.head_count_kv")) instanceof List<?>;
  }

  private @Nullable Long number(String key) {
    return number(key, 0);
  }

  /** A value of the layer, or of all layers. */
  private @Nullable Long number(String key, int layer) {
    Object value = values.get(key(key));
    if (value instanceof List<?> list) {
      value = layer < list.size() ? list.get(layer) : null;
    }
    return value instanceof Long number ? number : null;
  }

  private String key(String key) {
    return architecture + "." + key;
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
