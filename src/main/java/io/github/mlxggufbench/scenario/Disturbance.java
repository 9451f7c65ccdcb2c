package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a server's models while one of them was measured: if it was not left alone, the
 * figures are of something else.
 *
 * @param why in words
 * @param loadedAnew whether the instance that has our id now is somebody else's load. One with a
 *     time to live is not: our own next request made the server load it
 */
record Disturbance(String why, boolean loadedAnew) {

  /**
   * What makes the measurement void; empty when nothing happened.
   *
   * @param before the server's list when the model had been loaded
   * @param after its list when the last request was over
   * @param ours the instance under test
   */
  static Optional<Disturbance> between(List<ModelInfo> before, List<ModelInfo> after, String ours) {
    Map<String, String> earlier = keyByInstance(before);
    Map<String, String> later = keyByInstance(after);
    LoadedInstance loaded = instance(before, ours);
    LoadedInstance left = instance(after, ours);
    if (loaded == null) {
      return disturbed("the server did not list the model it said was loaded: instance " + ours);
    }
    if (left == null) {
      return disturbed(
          "the server unloaded the model while it was measured, or was started anew: instance "
              + ours
              + " is gone");
    }
    return changed(loaded, left).or(() -> joined(earlier, later));
  }

  private static Optional<Disturbance> joined(
      Map<String, String> earlier, Map<String, String> later) {
    return later.entrySet().stream()
        .filter(other -> !earlier.containsKey(other.getKey()))
        .findFirst()
        .flatMap(other ->
            disturbed(
                "another model was loaded meanwhile: "
                    + other.getValue()
                    + " (instance "
                    + other.getKey()
                    + ")"));
  }

  private static Optional<Disturbance> changed(LoadedInstance before, LoadedInstance after) {
    if (before.ttlSeconds() == null && after.ttlSeconds() != null) {
      return disturbed(
          "the model was unloaded meanwhile, and loaded anew by the next request: it has a time to"
              + " live now");
    }
    if (!Objects.equals(before.contextLength(), after.contextLength())) {
      return loadedAnew(
          "the model was loaded anew meanwhile: its context length was "
              + before.contextLength()
              + " and is "
              + after.contextLength());
    }
    if (!before.enginePids().equals(after.enginePids())) {
      return disturbed(
          "the engine was started anew meanwhile: its processes were "
              + before.enginePids()
              + " and are "
              + after.enginePids());
    }
    return Optional.empty();
  }

  private static Optional<Disturbance> disturbed(String why) {
    return Optional.of(new Disturbance(why, /* loadedAnew= */ false));
  }

  private static Optional<Disturbance> loadedAnew(String why) {
    return Optional.of(new Disturbance(why, /* loadedAnew= */ true));
  }

  private static Map<String, String> keyByInstance(List<ModelInfo> models) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (ModelInfo model : models) {
      model.instances().forEach(instance -> keys.put(instance.id(), model.key()));
    }
    return keys;
  }

  private static @Nullable LoadedInstance instance(List<ModelInfo> models, String id) {
    return models.stream()
        .flatMap(model -> model.instances().stream())
        .filter(instance -> instance.id().equals(id))
        .findFirst()
        .orElse(null);
  }
}
