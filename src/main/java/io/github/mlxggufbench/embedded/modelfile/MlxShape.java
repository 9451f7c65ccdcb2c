package io.github.mlxggufbench.embedded.modelfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of the attention by an MLX model's {@code config.json}, as mlx-lm reads it. */
final class MlxShape {
  /** Of so many layers the last keeps everything; mlx-lm's default where the file has none. */
  private static final long GEMMA3_PERIOD = 6;

  private static final long LLAMA4_PERIOD = 4;

  private final JsonNode config;
  private final String type;

  private MlxShape(JsonNode config, String type) {
    this.config = config;
    this.type = type;
  }

  /**
   * Null when the file does not say it, or the model keeps something else.
   *
   * @param config the whole file
   */
  static @Nullable KvCache kvCache(JsonNode config) {
    JsonNode text = config.has("text_config") ? config.get("text_config") : config;
    return new MlxShape(text, config.path("model_type").asText()).kvCache();
  }

  private @Nullable KvCache kvCache() {
    Long count = number("num_hidden_layers");
    Long elements = elements();
    boolean latent = number("kv_lora_rank") != null;
    boolean recurrent = number("ssm_state_size") != null || number("mamba_d_state") != null;
    if (count == null || elements == null || latent || (recurrent && !config.has("layer_types"))) {
      return null;
    }
    List<KvCache.Layer> layers = new ArrayList<>();
    long own = count - orZero(number("num_kv_shared_layers"));
    for (int i = 0; i < own; i++) {
      layers.add(new KvCache.Layer(attends(i) ? elements : 0, windowed(i) ? window() : null));
    }
    return new KvCache(layers);
  }

  /** Of one layer; mlx-lm has defaults for what the files of Gemma 3 leave out. */
  private @Nullable Long elements() {
    boolean gemma3 = type.startsWith("gemma3");
    Long heads = or(number("num_attention_heads"), gemma3 ? 8L : null);
    Long kvHeads = or(number("num_key_value_heads"), gemma3 ? Long.valueOf(4) : heads);
    Long width = number("hidden_size");
    Long fromWidth = width == null || heads == null || heads == 0 ? null : width / heads;
    Long headSize = or(number("head_dim"), gemma3 ? Long.valueOf(256) : fromWidth);
    return kvHeads == null || headSize == null ? null : 2 * kvHeads * headSize;
  }

  /** Layers of linear attention keep one state, however many tokens they read. */
  private boolean attends(int layer) {
    Long every = number("full_attention_interval");
    if (config.has("layer_types")) {
      return config.path("layer_types").path(layer).asText("full_attention").endsWith("attention")
          && !layerType(layer, "linear_attention");
    }
    return every == null || (layer + 1) % every == 0;
  }

  private @Nullable Long window() {
    Long chunk = number("attention_chunk_size");
    return chunk == null ? number("sliding_window") : chunk;
  }

  private boolean windowed(int layer) {
    Long window = window();
    if (window == null || window <= 0) {
      return false;
    }
    if (config.has("layer_types")) {
      return layerType(layer, "sliding_attention") || layerType(layer, "chunked_attention");
    }
    Long period =
        or(
            number("sliding_window_pattern"),
            type.startsWith("gemma3")
                ? Long.valueOf(GEMMA3_PERIOD)
                : number("attention_chunk_size") == null ? null : Long.valueOf(LLAMA4_PERIOD));
    // Without a pattern mlx-lm keeps everything, whatever window the file names.
    return period != null && period > 0 && (layer + 1) % period != 0;
  }

  private boolean layerType(int layer, String name) {
    return config.path("layer_types").path(layer).asText().equals(name);
  }

  private @Nullable Long number(String key) {
    JsonNode value = config.path(key);
    return value.isIntegralNumber() ? Long.valueOf(value.longValue()) : null;
  }

  private static @Nullable Long or(@Nullable Long value, @Nullable Long fallback) {
    return value == null ? fallback : value;
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
