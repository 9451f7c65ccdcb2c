package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.experts.RoutingSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where each build's expert choices can be read: in what the user collected, else in its own file.
 *
 * @param enginesInstalled whether there is something to evaluate a file with
 */
record RoutingSources(ServedModels models, boolean enginesInstalled) {

  /** Null = the build is not measured. */
  @Nullable RoutingSource of(PairConfig pair, Format format) {
    ServedModels.Served served = models.find(pair.name(), format);
    if (served == null) {
      return null;
    }
    if (format == Format.GGUF && pair.imatrix() != null) {
      return new RoutingSource.Imatrix(pair.imatrix());
    }
    Path file = served.path();
    if (file == null || !file.isAbsolute() || !Files.exists(file)) {
      return new RoutingSource.None(
          "routing not exposed by LM Studio; set `path:` to measure it",
          "or give the pair `imatrix:`, a file of llama-imatrix");
    }
    if (!enginesInstalled) {
      return new RoutingSource.None(
          "expert routing is read by the engines (llama.cpp, MLX), which are not installed",
          "run: java -jar target/benchmarks.jar setup");
    }
    return new RoutingSource.Evaluation(
        format == Format.GGUF ? RoutingSource.Engine.LLAMA_CPP : RoutingSource.Engine.MLX_LM, file);
  }
}
