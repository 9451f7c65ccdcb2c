package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Clock;
import io.github.mlxggufbench.machine.Fact;
import java.util.Set;

/** The clock that stamps every token: fine enough, and not one that asks the hypervisor. */
public final class ClockCheck implements Check {
  /** A twentieth of the tightest figure that is claimed of this client (0.3 ms, median). */
  static final long COARSE_NS = 15_000;

  /** Read by the processor itself: x86, arm64, RISC-V; Hyper-V's and KVM's pages. */
  private static final Set<String> FAST =
      Set.of(
          "tsc",
          "arch_sys_counter",
          "riscv_clocksource",
          "hyperv_clocksource_tsc_page",
          "kvm-clock",
          "timebase",
          "tod");

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Diagnosis look() {
    return judged(Clock.source(), Clock.stepNs());
  }

  static Diagnosis judged(Fact<Clock.Source> source, long stepNs) {
    String step = "System.nanoTime in steps of " + stepNs + " ns";
    Clock.Source current = source.value();
    String text = current == null ? step : "clock source " + current.name() + ", " + step;
    if (current != null && !FAST.contains(current.name())) {
      String better =
          current.available().contains("tsc")
              ? "echo tsc | sudo tee /sys/devices/system/clocksource/clocksource0/current_clocksource"
              : "boot with tsc=reliable if this processor's tsc is sound; `dmesg | grep tsc` says"
                  + " why it was left";
      return Diagnosis.warning(text + ": each reading is slow", better);
    }
    return stepNs > COARSE_NS
        ? Diagnosis.warning(
            text + ": too coarse for times between tokens", "measure on another machine")
        : Diagnosis.ok(text);
  }
}
