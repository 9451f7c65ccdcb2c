package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.BusyProcesses;
import io.github.mlxggufbench.machine.BusyProcesses.Busy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** No other program at work. */
public final class BusyCpuCheck implements Check {
  private static final double NOTABLE_CORES = 0.25;
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final int MOST_NAMED = 3;

  @Override
  public String name() {
    return "other programs";
  }

  @Override
  public Diagnosis look() throws InterruptedException {
    return judged(BusyProcesses.over(NOTABLE_CORES, WATCH));
  }

  static Diagnosis judged(List<Busy> busy) {
    if (busy.isEmpty()) {
      return Diagnosis.ok("none uses more than a quarter of a core");
    }
    String named =
        busy.stream().limit(MOST_NAMED).map(BusyCpuCheck::text).collect(Collectors.joining(", "));
    String more = busy.size() > MOST_NAMED ? " and " + (busy.size() - MOST_NAMED) + " more" : "";
    return Diagnosis.warning("using the CPU: " + named + more, remedy(busy));
  }

  private static String text(Busy busy) {
    return String.format(
        Locale.ROOT, "%s (pid %d, %.0f %% of a core)", busy.name(), busy.pid(), 100 * busy.cores());
  }

  private static String remedy(List<Busy> busy) {
    return busy.stream().anyMatch(process -> process.name().matches("mds|mds_stores|mdworker.*"))
        ? "wait until Spotlight has indexed, or stop it with sudo mdutil -a -i off"
        : "wait until they are done, or quit them";
  }
}
