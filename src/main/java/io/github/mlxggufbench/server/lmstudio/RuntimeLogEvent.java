package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What an engine of LM Studio said of itself: a {@code runtime.log} event of {@code lms log stream
 * --json} that names the model's instance and the process.
 *
 * @param instance as {@code modelIdentifier} has it, the id of the loaded instance
 * @param pid of the engine's process
 */
record RuntimeLogEvent(String instance, long pid) {

  /** Null when the line is none, or does not name both. */
  static @Nullable RuntimeLogEvent parse(String line) {
    ObjectNode event = Json.object(line);
    if (event == null || !(event.get("data") instanceof ObjectNode data)) {
      return null;
    }
    String instance = Json.text(data, "modelIdentifier");
    Long pid = Json.size(data, "pid");
    return !"runtime.log".equals(Json.text(data, "type"))
            || instance == null
            || pid == null
            || pid <= 0
        ? null
        : new RuntimeLogEvent(instance, pid);
  }
}
