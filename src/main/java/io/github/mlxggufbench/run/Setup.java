package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Installs what the chosen pairs need, and nothing else: who measures only LM Studio needs no
 * engines here.
 */
public final class Setup {
  private final Path cache;
  private final PrintStream out;

  public Setup(Path cache, PrintStream out) {
    this.cache = cache;
    this.out = out;
  }

  public ExitCode run(BenchmarkConfig config, Plan plan) throws RunException {
    List<PairBuild> embedded = plan.builds(config).stream().filter(PairBuild::embedded).toList();
    if (embedded.isEmpty()) {
      out.println("nothing to install: all chosen pairs are served by LM Studio");
      return ExitCode.COMPLETE;
    }
    try {
      PythonEnvironment.in(cache).install(out::println);
    } catch (EngineUnavailableException e) {
      throw RunException.unavailable(e);
    }
    EmbeddedCatalogue.of(embedded, cache);
    return ExitCode.COMPLETE;
  }
}
