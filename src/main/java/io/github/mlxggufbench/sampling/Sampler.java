package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Samples memory, CPU and GPU on a thread of its own, on an absolute schedule, and writes a row a
 * tick. A tick whose readings fail leaves a row without them; a file that cannot be written, or
 * anything else that fails, ends the sampler, and {@link #failure} says why.
 */
public final class Sampler implements AutoCloseable {
  public static final Duration SHORTEST_INTERVAL = Duration.ofMillis(20);
  public static final Duration LONGEST_INTERVAL = Duration.ofSeconds(10);

  private static final int HISTORY = 1 << 16;
  private static final long STOP_PATIENCE_MS = TimeUnit.SECONDS.toMillis(5);

  private static volatile @Nullable Sampler active;

  private final TickReader reader;
  private final Watched watched;
  private final @Nullable SampleFile file;
  private final long intervalNs;
  private final SampleHistory history = new SampleHistory(HISTORY);
  private final RunningPeak peak = new RunningPeak();
  private final Thread thread = new Thread(this::run, "sampler");
  private final ThreadCost threadCost = new ThreadCost(thread);
  private final long startNs = System.nanoTime();
  private volatile boolean closed;
  private final Lateness lateness = new Lateness();
  private final AtomicLong lostTicks = new AtomicLong();
  private final AtomicLong failedReadings = new AtomicLong();
  private volatile @Nullable String failure;

  Sampler(TickReader reader, Watched watched, @Nullable SampleFile file, Duration interval) {
    if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
      throw new IllegalArgumentException("sampling interval must be 20ms to 10s, not " + interval);
    }
    this.reader = reader;
    this.watched = watched;
    this.file = file;
    this.intervalNs = interval.toNanos();
    thread.setDaemon(true);
  }

  /**
   * Starts the sampler that {@link #active} gives to the benchmark of this JVM; it looks at what
   * {@link Watch} says. The file begins with its header and a first row at once.
   *
   * @param interval 20 ms to 10 s
   * @param gpu whether to read the GPUs; finding them takes seconds on macOS
   * @throws IOException when the file cannot be created
   */
  public static Sampler start(Path csv, Duration interval, boolean gpu) throws IOException {
    return start(Watched.BY_THE_BENCHMARK, csv, interval, gpu);
  }

  static Sampler start(Watched watched, @Nullable Path csv, Duration interval, boolean gpu)
      throws IOException {
    SampleFile file = csv == null ? null : SampleFile.create(csv);
    Sampler sampler = new Sampler(new PlatformTickReader(gpu), watched, file, interval);
    active = sampler;
    sampler.start();
    return sampler;
  }

  /** The sampler that runs in this JVM, if one does. */
  public static @Nullable Sampler active() {
    return active;
  }

  void start() {
    thread.start();
  }

  /**
   * What was seen from one moment to another, of {@link System#nanoTime}. Empty when the window
   * begins before the latest 65,536 samples.
   */
  public SampleWindow window(long fromNs, long toNs) {
    return history.window(fromNs, toNs);
  }

  /** The largest private memory of these processes since they are watched; null = not watched. */
  public @Nullable Long peakPrivateBytes(List<EngineProcess> processes) {
    return peak.of(processes);
  }

  /** What is known of the machine's energy; null = nothing is read. */
  public @Nullable EnergyMeter energy() {
    return reader.energy();
  }

  public Duration interval() {
    return Duration.ofNanos(intervalNs);
  }

  /** Rows so far. */
  public long ticks() {
    return lateness.ticks();
  }

  /**
   * What it did and took so far; ask before it is closed: CPU time and bytes end with its thread.
   */
  public SamplerCost cost() {
    return new SamplerCost(
        lateness.ticks(),
        lateness.lateTicks(),
        lostTicks.get(),
        failedReadings.get(),
        lateness.quantileMs(0.5),
        lateness.quantileMs(0.99),
        lateness.maxMs(),
        (System.nanoTime() - startNs) / 1e9,
        threadCost.cpuSeconds(),
        threadCost.allocatedBytes(),
        threadCost.gcCountSince(),
        threadCost.gcSecondsSince());
  }

  /** Why the sampler ended before it was closed; null = it did not. */
  public @Nullable String failure() {
    return failure;
  }

  /** Ends after the tick under way; a second call does nothing. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(STOP_PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (reader;
        file) {
      TickSchedule schedule = new TickSchedule(System.nanoTime(), intervalNs);
      while (sleepUntil(schedule.dueNs())) {
        long nowNs = System.nanoTime();
        tick(nowNs, nowNs - schedule.dueNs());
        lostTicks.addAndGet(schedule.next(System.nanoTime()));
      }
    } catch (IOException e) {
      failure = "samples cannot be written: " + e.getMessage();
    } catch (RuntimeException | Error e) {
      failure = "the sampler failed: " + e;
    } finally {
      if (active == this) {
        active = null;
      }
    }
  }

  private void tick(long nowNs, long lateNs) throws IOException {
    // The phase first: a benchmark takes back what is known before a load begins.
    Phase phase = watched.phase();
    List<EngineProcess> known = watched.processes();
    List<EngineProcess> processes = known == null ? List.of() : known;
    Sample sample =
        new Sample(nowNs, Instant.now(), lateNs, phase, known != null, readings(processes));
    if (sample.readings() != null) {
      history.add(nowNs, sample.readings().engine());
      peak.add(processes, sample.readings().engine().counters().privateBytes());
    }
    if (file != null) {
      file.append(sample);
    }
    lateness.add(lateNs);
  }

  /** Null when they fail: whatever the platform's libraries do, the run goes on. */
  private Sample.@Nullable Readings readings(List<EngineProcess> processes) {
    try {
      return reader.read(processes);
    } catch (RuntimeException | LinkageError e) {
      failedReadings.incrementAndGet();
      return null;
    }
  }

  /** False once closed. */
  private boolean sleepUntil(long dueNs) {
    try {
      reader.betweenTicks();
      watched.betweenTicks();
    } catch (RuntimeException | LinkageError e) {
      failedReadings.incrementAndGet();
    }
    for (long left = dueNs - System.nanoTime(); left > 0 && !closed; ) {
      LockSupport.parkNanos(this, left);
      left = dueNs - System.nanoTime();
    }
    return !closed;
  }
}
