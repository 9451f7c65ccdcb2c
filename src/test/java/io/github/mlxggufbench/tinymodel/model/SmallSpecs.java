package io.github.mlxggufbench.tinymodel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One model of each architecture, as small as the formats allow. */
public final class SmallSpecs {

  private SmallSpecs() {}

  /** The models. */
  public static List<ModelSpec> all() {
    return List.of(
        spec(Architecture.DENSE, null),
        spec(Architecture.MIXTRAL, new ModelSpec.Experts(4, 2)),
        spec(Architecture.SCOUT, new ModelSpec.Experts(4, 1)));
  }

  private static ModelSpec spec(Architecture architecture, ModelSpec.@Nullable Experts experts) {
    return new ModelSpec(
        "small " + architecture,
        architecture,
        /* hidden= */ 128,
        /* layers= */ 2,
        /* heads= */ 4,
        /* keyValueHeads= */ 2,
        /* headSize= */ 32,
        /* feedForward= */ 256,
        experts,
        /* seed= */ 5);
  }
}
