package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.ModelPageCache;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of a load: our time, the server's, and what is in force. */
final class LoadedEvent {

  private LoadedEvent() {}

  /**
   * @param pageCache right before the load; null = not looked for
   */
  static Map<String, @Nullable Object> of(
      LoadedInstance loaded, double seconds, @Nullable ModelPageCache pageCache) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("load_seconds", seconds);
    fields.put("server_load_seconds", loaded.loadSeconds());
    fields.put("instance_id", loaded.id());
    LoadSettings settings = loaded.settings();
    fields.put("context_length", settings.contextLength());
    fields.put("parallel", settings.parallel());
    fields.put("eval_batch_size", settings.evalBatchSize());
    fields.put("flash_attention", settings.flashAttention());
    fields.put("kv_cache_on_gpu", settings.kvCacheOnGpu());
    fields.put("experts_in_use", settings.experts());
    if (pageCache != null) {
      fields.put("page_cache", pageCache.fields());
    }
    return fields;
  }
}
