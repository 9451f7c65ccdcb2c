package io.github.mlxggufbench.samplerbenchmark;

import io.github.mlxggufbench.sampling.os.EngineProcesses;
import io.github.mlxggufbench.sampling.os.EngineTotals;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * cost the same, for the counters are kept by the kernel and no page table is walked. The longest
 * look, in CPU time, is printed beside its budget, 1 % of a core at 100 ms; JMH's own percentiles
 * are wall-clock times, and the highest of them are those of looks that were interrupted.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class TickOfManyPages {
  private static final long BUDGET_NS = 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Param({"16", "50000"})
  public int pages;

  private Holder holder;
  private EngineProcesses processes;
  private long looks;
  private long overBudget;
  private long longestNs;

  @Setup
  public void start() throws IOException {
    holder = Holder.of(pages);
    processes = new EngineProcesses();
    processes.watch(List.of(holder.pid()));
  }

  @Benchmark
  public EngineTotals read() {
    long startNs = THREADS.getCurrentThreadCpuTime();
    EngineTotals totals = processes.read();
    note(THREADS.getCurrentThreadCpuTime() - startNs);
    if (totals.alive() != 1) {
      throw new IllegalStateException("the holder is gone");
    }
    return totals;
  }

  private void note(long cpuNs) {
    looks++;
    overBudget += cpuNs > BUDGET_NS ? 1 : 0;
    longestNs = Math.max(longestNs, cpuNs);
  }

  @Setup(Level.Iteration)
  public void reset() {
    looks = 0;
    overBudget = 0;
    longestNs = 0;
  }

  @TearDown(Level.Iteration)
  public void print() {
    System.out.printf(
        Locale.ROOT,
        "%n%d pages, %d looks: the longest took %.3f ms of CPU time, %d more than %.0f ms%n",
        pages,
        looks,
        longestNs / 1e6,
        overBudget,
        BUDGET_NS / 1e6);
  }

  @TearDown
  public void end() throws IOException {
    processes.close();
    holder.close();
  }
}
