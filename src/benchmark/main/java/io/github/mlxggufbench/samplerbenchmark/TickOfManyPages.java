package io.github.mlxggufbench.samplerbenchmark;

import io.github.mlxggufbench.sampling.os.EngineProcesses;
import io.github.mlxggufbench.sampling.os.EngineTotals;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A tick's look at one process, by how many pages of a model's file it has mapped and touched: both
 * cost the same, for the counters are kept by the kernel and no page table is walked. The slowest
 * look, {@code p1.00}, is to be held against the budget that is printed: 1 % of a core at 100 ms.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class TickOfManyPages {
  private static final int BUDGET_US = 1_000;

  @Param({"16", "50000"})
  public int pages;

  private Holder holder;
  private EngineProcesses processes;

  @Setup
  public void start() throws IOException {
    holder = Holder.of(pages);
    processes = new EngineProcesses();
    processes.watch(List.of(holder.pid()));
  }

  @Benchmark
  public EngineTotals read() {
    EngineTotals totals = processes.read();
    if (totals.alive() != 1) {
      throw new IllegalStateException("the holder is gone");
    }
    return totals;
  }

  @TearDown
  public void end() throws IOException {
    System.out.printf("%n%d pages, p1.00 against a budget of %d us%n", pages, BUDGET_US);
    processes.close();
    holder.close();
  }
}
