package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal keeps of a load: our time, the server's, and what is in force. */
final class LoadedEvent {

  private LoadedEvent() {}

  static Map<String, @Nullable Object> of(LoadedInstance loaded, double seconds) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("load_seconds", seconds);
    fields.put("server_load_seconds", loaded.loadSeconds());
    fields.put("instance_id", loaded.id());
    fields.put("context_length", loaded.contextLength());
    fields.put("parallel", loaded.parallel());
    return fields;
  }
}
