package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The clock behind {@code System.nanoTime}, with which everything here is measured. */
public final class Clock {
  private static final int STEPS = 1000;

  /**
   * What Linux takes its time from.
   *
   * @param available what it could take instead
   */
  public record Source(String name, List<String> available) {}

  private Clock() {}

  /** Linux' clock source; macOS and Windows have but one. */
  public static Fact<Source> source() {
    return Platform.current() == Platform.LINUX
        ? source(Path.of("/sys/devices/system/clocksource/clocksource0"))
        : Fact.unknown("only Linux has a choice of clocks");
  }

  static Fact<Source> source(Path clocksource) {
    @Nullable String current = SystemFile.text(clocksource.resolve("current_clocksource"));
    @Nullable String available = SystemFile.text(clocksource.resolve("available_clocksource"));
    return current == null
        ? Fact.unknown("there is no " + clocksource)
        : Fact.of(
            new Source(current, available == null ? List.of() : List.of(available.split("\\s+"))));
  }

  /** The median step, in ns, between a reading of {@code System.nanoTime} and the next other. */
  public static long stepNs() {
    return stepNs(System::nanoTime);
  }

  static long stepNs(LongSupplier clock) {
    long[] steps = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      long first = clock.getAsLong();
      long next = clock.getAsLong();
      while (next == first) {
        next = clock.getAsLong();
      }
      steps[i] = next - first;
    }
    java.util.Arrays.sort(steps);
    return steps[STEPS / 2];
  }
}
