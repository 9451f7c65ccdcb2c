package io.github.mlxggufbench.sampling;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Runs a {@link Sampler} for the length of a fork. Beside any benchmark: {@code -prof
 * io.github.mlxggufbench.sampling.SamplerProfiler:pid=1234} samples that process and its
 * descendants and gives each iteration's peak memory and mean CPU use; {@code processes=NAME} does
 * so with all processes of that name, also with those that come later; {@code file=PATH} writes the
 * samples, every further fork into {@code PATH-2}, {@code PATH-3} … before the extension.
 *
 * <p>The harness names the file by the system properties {@value #FILE_PROPERTY} and {@value
 * #INTERVAL_PROPERTY} of the fork; without options and without these nothing is sampled.
 */
public final class SamplerProfiler implements InternalProfiler, ExternalProfiler {
  /** Path of the CSV to write in this fork. */
  public static final String FILE_PROPERTY = "mlxggufbench.samples";

  /** Such as {@code 100ms}. */
  public static final String INTERVAL_PROPERTY = "mlxggufbench.interval";

  private static final int FIRST_JDK_WITH_NATIVE_ACCESS_FLAG = 17;
  private static final int FIRST_JDK_WITH_UNSAFE_FLAG = 24;

  private static volatile @Nullable String startFailure;

  private final SamplerOptions options;
  private @Nullable Path fileOfFork;
  private @Nullable Sampler sampler;
  private boolean startFailed;
  private int measured;
  private long iterationStartNs;

  /** For JMH's list of profilers. */
  public SamplerProfiler() throws ProfilerException {
    this("");
  }

  /**
   * @param options {@code file=PATH;interval=100ms;gpu=on|off;pid=123[,456];processes=NAME[,NAME
   *     WORD]}, all optional
   */
  public SamplerProfiler(String options) throws ProfilerException {
    this.options = SamplerOptions.parse(options);
  }

  /** Why the sampler of this JVM could not be started; null = it was, or nobody asked for it. */
  public static @Nullable String startFailure() {
    return startFailure;
  }

  @Override
  public String getDescription() {
    return "Memory, CPU and GPU samples of engine processes: file=PATH;interval=100ms;"
        + "gpu=on|off;pid=123[,456];processes=NAME[,NAME WORD]";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (sampler == null && !startFailed) {
      sampler = start();
    }
    iterationStartNs = System.nanoTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Sampler running = sampler;
    if (running == null) {
      return List.of();
    }
    SampleWindow window = running.window(iterationStartNs, System.nanoTime());
    // JMH tells a fork's profilers of no end: it is the last measured iteration.
    if (iteration.getType() == IterationType.MEASUREMENT && ++measured == iteration.getCount()) {
      running.close();
      sampler = null;
      measured = 0;
    }
    if (running.failure() != null) {
      System.err.println("WARNING: " + running.failure());
    }
    return options.asksForSamples() ? gauges(window) : List.of();
  }

  @Override
  public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
    fileOfFork = fileOfOptions();
    int jdk = feature(params.getJdkVersion());
    return Stream.of(
            jdk >= FIRST_JDK_WITH_NATIVE_ACCESS_FLAG ? "--enable-native-access=ALL-UNNAMED" : "",
            jdk >= FIRST_JDK_WITH_UNSAFE_FLAG ? "--sun-misc-unsafe-memory-access=allow" : "",
            fileOfFork == null ? "" : "-D" + FILE_PROPERTY + "=" + fileOfFork)
        .filter(option -> !option.isEmpty())
        .toList();
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {}

  @Override
  public Collection<? extends Result<?>> afterTrial(
      BenchmarkResult result, long pid, File out, File err) {
    // In the fork JMH swallows whatever goes wrong with a profiler: only the file tells.
    if (fileOfFork != null && !hasRows(fileOfFork)) {
      System.err.println("WARNING: the sampler left no samples in " + fileOfFork);
    }
    return List.of();
  }

  @Override
  public boolean allowPrintOut() {
    return true;
  }

  @Override
  public boolean allowPrintErr() {
    return true;
  }

  private @Nullable Sampler start() {
    String fileOfRunner = System.getProperty(FILE_PROPERTY);
    if (fileOfRunner == null && !options.asksForSamples()) {
      return null;
    }
    try {
      String interval = System.getProperty(INTERVAL_PROPERTY);
      Sampler started =
          Sampler.start(
              watched(),
              fileOfRunner != null ? Path.of(fileOfRunner) : fileOfOptions(),
              interval == null ? options.interval() : SamplerOptions.interval(interval),
              options.gpu());
      Runtime.getRuntime().addShutdownHook(new Thread(started::close, "sampler-end"));
      return started;
    } catch (IOException | ProfilerException | RuntimeException | LinkageError e) {
      startFailed = true;
      startFailure = "it did not start: " + e;
      System.err.println("WARNING: no samples: " + e);
      return null;
    }
  }

  private @Nullable Path fileOfOptions() {
    Path file = options.file();
    return file == null ? null : FreshFile.like(file);
  }

  private Watched watched() {
    return options.namesProcesses()
        ? new NamedProcesses(options.pids(), options.processes())
        : Watched.BY_THE_BENCHMARK;
  }

  private static List<Gauge> gauges(SampleWindow window) {
    return List.of(
        Gauge.of("engine.rss.peak", asDouble(window.peakRssBytes()), "bytes"),
        Gauge.of("engine.private.peak", asDouble(window.peakPrivateBytes()), "bytes"),
        Gauge.of("engine.cpu.mean", window.meanCpuPercent(), "%"));
  }

  private static @Nullable Double asDouble(@Nullable Long value) {
    return value == null ? null : Double.valueOf(value);
  }

  /** 25 of {@code 25.0.3}; 1 of {@code 1.8.0_402}, which is as good: far below the flags' JDKs. */
  private static int feature(String jdkVersion) {
    return Integer.parseInt(jdkVersion.split("\\D", 2)[0]);
  }

  private static boolean hasRows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }
}
