package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.testing.Engines;
import io.github.mlxggufbench.tinymodel.gguf.GgmlType;
import io.github.mlxggufbench.tinymodel.gguf.GgufBuild;
import io.github.mlxggufbench.tinymodel.mlx.MlxAffine;
import io.github.mlxggufbench.tinymodel.mlx.MlxBuild;
import io.github.mlxggufbench.tinymodel.model.Architecture;
import io.github.mlxggufbench.tinymodel.model.Build;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import java.io.IOException;
import java.nio.file.Path;

/** Three builds of one dense model. */
record DenseBuilds(Path q8, Path q4, Path mlx) {

  /** The tiny ones of 5 and 10 MiB. */
  static DenseBuilds tiny() {
    return new DenseBuilds(
        Engines.model("dense-q8_0"), Engines.model("dense-q4_0"), Engines.model("dense-mlx-4bit"));
  }

  /** Wider ones, of 11 million weights a layer. */
  static DenseBuilds ofLayers(int layers, Path folder) throws IOException {
    ModelSpec spec =
        new ModelSpec("dense", Architecture.DENSE, 1024, layers, 16, 4, 64, 2816, null, 1);
    return new DenseBuilds(
        written(new GgufBuild(spec, GgmlType.Q8_0), folder.resolve("q8_0.gguf")),
        written(new GgufBuild(spec, GgmlType.Q4_0), folder.resolve("q4_0.gguf")),
        written(new MlxBuild(spec, new MlxAffine(4)), folder.resolve("mlx-4bit")));
  }

  private static Path written(Build build, Path target) throws IOException {
    build.write(target);
    return target;
  }
}
