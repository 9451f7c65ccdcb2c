package io.github.mlxggufbench.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The real JMH with one profiler beside a benchmark that does next to nothing; read its JSON. */
public class JmhRun {
  private static final int ITERATIONS = 4;

  /** Takes long enough for a sampler to see each iteration. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public double work() {
    return Math.sin((double) System.nanoTime());
  }

  /** The {@code secondaryMetrics} of four iterations of 0.1 s in so many forks; 0 = in this JVM. */
  static JsonNode secondaryMetrics(
      Path folder, int forks, Class<? extends Profiler> profiler, String options)
      throws RunnerException, IOException {
    // One JMH a machine is right for measuring, not for tests that may run side by side.
    System.setProperty("jmh.ignoreLock", "true");
    Path json = folder.resolve("jmh.json");
    new Runner(
            new OptionsBuilder()
                .include("^" + JmhRun.class.getName().replace(".", "\\.") + "\\.work$")
                .forks(forks)
                .warmupIterations(0)
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(100))
                .addProfiler(profiler, options)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString())
                .build())
        .run();
    return new ObjectMapper().readTree(json.toFile()).get(0).get("secondaryMetrics");
  }
}
