package io.github.mlxggufbench.samplerbenchmark;

import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.SamplerCost;
import io.github.mlxggufbench.sampling.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sampler at 100 ms over four processes, and an empty loop on the same schedule. JMH's own
 * score is the length of a run; the figures are printed after each. Those of a warm-up hold the
 * loading of its code.
 */
@BenchmarkMode(Mode.SingleShotTime)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@State(Scope.Benchmark)
public class SamplerCosts {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final int TICKS = 300;
  private static final int PROCESSES = 4;

  private final List<Holder> holders = new ArrayList<>();
  private Path csv;

  @Setup
  public void start() throws IOException {
    csv = Files.createTempFile("sampler", ".csv");
    for (int i = 0; i < PROCESSES; i++) {
      holders.add(Holder.of(1_000));
    }
    Watch.processes(
        holders.stream().map(it -> new EngineProcess(it.pid(), "holder", "started here")).toList());
  }

  @Benchmark
  public void sampler() throws IOException, InterruptedException {
    try (Sampler sampler = Sampler.start(csv, INTERVAL, /* gpu= */ false)) {
      while (sampler.ticks() < TICKS) {
        Thread.sleep(INTERVAL.toMillis());
      }
      SamplerCost cost = sampler.cost();
      System.out.printf(
          Locale.ROOT,
          "%ncpu %.2f %% of a core, late p50 %.2f p99 %.2f max %.2f ms, %.0f bytes a tick, %d lost%n",
          cost.cpuPercent(),
          cost.latenessP50Ms(),
          cost.latenessP99Ms(),
          cost.latenessMaxMs(),
          cost.bytesPerTick(),
          cost.lostTicks());
    }
  }

  @Benchmark
  public void emptyLoop() throws InterruptedException {
    EmptyLoop loop = new EmptyLoop(INTERVAL.toNanos(), TICKS);
    loop.run();
    System.out.printf(
        Locale.ROOT,
        "%ncpu %.2f %% of a core, late p50 %.2f p99 %.2f max %.2f ms%n",
        loop.cpuPercent(),
        loop.latenessMs(0.5),
        loop.latenessMs(0.99),
        loop.latenessMs(1));
  }

  @TearDown
  public void end() throws IOException {
    Watch.processes(List.of());
    for (Holder holder : holders) {
      holder.close();
    }
    Files.delete(csv);
  }
}
