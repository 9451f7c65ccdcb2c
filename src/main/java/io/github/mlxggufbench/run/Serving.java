package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.embedded.EmbeddedServer;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The embedded server in the foreground, with the builds of the chosen pairs, until it is
 * interrupted.
 */
public final class Serving {
  private final Path cache;
  private final PrintStream out;

  public Serving(Path cache, PrintStream out) {
    this.cache = cache;
    this.out = out;
  }

  /**
   * Serves until interrupted.
   *
   * @param port 0 = any free one
   */
  public ExitCode run(BenchmarkConfig config, Plan plan, int port)
      throws RunException, IOException {
    List<PairBuild> builds = plan.builds(config).stream().filter(PairBuild::embedded).toList();
    if (builds.isEmpty()) {
      throw JmhOptions.usage(
          "the embedded server serves path: and generated: builds only, and none is chosen");
    }
    PythonEnvironment python = ServedModels.installed(cache);
    List<CatalogueEntry> models =
        EmbeddedCatalogue.of(builds, cache).values().stream().distinct().toList();
    Path logs = Files.createTempDirectory("mlx-gguf-bench-engines-");
    try (EmbeddedServer server =
        EmbeddedServer.start(
            models,
            EngineSettings.defaults().withPromptCache(config.server().promptCache()),
            logs,
            python,
            port)) {
      out.println("serving at " + server.url() + " (engine logs in " + logs + "); Ctrl-C ends it");
      models.forEach(model -> out.println("  " + model.key() + "  " + model.path()));
      new CountDownLatch(1).await();
      return ExitCode.COMPLETE;
    } catch (EngineUnavailableException e) {
      throw RunException.unavailable(e);
    } catch (InterruptedException e) {
      return ExitCode.COMPLETE;
    }
  }
}
