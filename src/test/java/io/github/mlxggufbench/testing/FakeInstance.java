package io.github.mlxggufbench.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A loaded model.
 *
 * @param ttlSeconds what is left of its time; null = loaded to stay
 */
record FakeInstance(
    String id, FakeModel model, int contextLength, int parallel, @Nullable Integer ttlSeconds) {

  static final int DEFAULT_CONTEXT = 4096;
  static final int DEFAULT_PARALLEL = 4;
  static final int JIT_TTL_SECONDS = 3600;

  /** The settings in force, as far as each engine's list names them. */
  ObjectNode config() {
    ObjectNode config = FakeJson.object();
    config.put("context_length", contextLength);
    config.put("parallel", parallel);
    if (model.isGguf()) {
      config.put("eval_batch_size", 512);
      config.put("flash_attention", true);
      config.put("offload_kv_cache_to_gpu", true);
    }
    return config;
  }

  ObjectNode listed() {
    ObjectNode listed = FakeJson.object();
    listed.put("id", id);
    listed.set("config", config());
    if (ttlSeconds != null) {
      listed.put("remaining_ttl_seconds", ttlSeconds);
    }
    return listed;
  }
}
