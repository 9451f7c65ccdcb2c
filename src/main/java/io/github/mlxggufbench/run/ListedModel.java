package io.github.mlxggufbench.run;

import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.lmstudio.NearestKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A build's model in the list of its server. */
final class ListedModel {

  private ListedModel() {}

  static ModelInfo of(String key, PairBuild build, List<ModelInfo> models) throws RunException {
    String pair = "pair " + build.pair().name() + ": ";
    String format = build.format().id();
    ModelInfo model = find(key, models);
    if (model == null) {
      throw missing(pair, key, models);
    }
    if (model.format() != null && !model.format().equals(format)) {
      throw JmhOptions.usage(
          pair + key + " is a build of format " + model.format() + ", not " + format);
    }
    return model;
  }

  private static RunException missing(String pair, String key, List<ModelInfo> models) {
    int at = key.lastIndexOf('@');
    String base = at < 0 ? "" : key.substring(0, at);
    if (at >= 0 && find(base, models) != null) {
      return JmhOptions.usage(
          pair
              + key
              + " names a variant, which LM Studio's server cannot be asked for: it loads the one"
              + " that is selected for "
              + base
              + " in LM Studio; give that key, or download the build's own repository");
    }
    List<String> keys = models.stream().map(ModelInfo::key).toList();
    return new RunException(
        ExitCode.UNAVAILABLE,
        pair + "the server has no model " + key + "; " + NearestKeys.advice(key, keys));
  }

  private static @Nullable ModelInfo find(String key, List<ModelInfo> models) {
    return models.stream().filter(model -> model.key().equals(key)).findFirst().orElse(null);
  }
}
