package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.config.ServerConfig.Kind;
import io.github.mlxggufbench.tinymodel.TinyModels;

/**
 * What must hold of a pair before it can be measured, and can be told from the configuration alone.
 */
final class PairRules {

  private PairRules() {}

  static void check(PairConfig pair, Kind kind) throws RunException {
    sameServer(pair);
    boolean embedded = pair.gguf().embedded();
    if (kind == Kind.LMSTUDIO && embedded) {
      throw broken(
          pair,
          "server lmstudio serves model: builds only; choose other pairs (-p pair=...) or server auto");
    }
    if (kind == Kind.EMBEDDED && !embedded) {
      throw broken(
          pair,
          "the embedded server serves path: and generated: builds only; choose other pairs (-p pair=...) or server auto");
    }
    for (Format format : Format.values()) {
      if (pair.build(format) instanceof BuildSource.Generated generated) {
        known(pair, format, generated.name());
      }
    }
  }

  /** Else the servers would be compared with the builds. */
  private static void sameServer(PairConfig pair) throws RunException {
    if (pair.gguf().embedded() != pair.mlx().embedded()) {
      throw broken(
          pair,
          "one build is LM Studio's (model:), the other is not; measure both behind the same server");
    }
  }

  private static void known(PairConfig pair, Format format, String name) throws RunException {
    try {
      if (!TinyModels.format(name).equals(format.id())) {
        throw broken(pair, format.id() + ": " + name + " is no " + format.id() + " build");
      }
    } catch (IllegalArgumentException e) {
      throw broken(pair, String.valueOf(e.getMessage()));
    }
  }

  private static RunException broken(PairConfig pair, String why) {
    return JmhOptions.usage("pair " + pair.name() + ": " + why);
  }
}
