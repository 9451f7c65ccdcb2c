package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.Heat;
import java.time.Duration;

/** Not held back by heat. */
public final class HeatCheck implements Check {
  private static final Duration WATCH = Duration.ofSeconds(1);

  @Override
  public String name() {
    return "heat";
  }

  @Override
  public Diagnosis look() throws InterruptedException {
    return judged(Heat.now(WATCH));
  }

  static Diagnosis judged(Fact<Heat> heat) {
    if (heat.value() == null) {
      return Diagnosis.unknown(heat);
    }
    return heat.value().state() == Heat.State.NOMINAL
        ? Diagnosis.ok("not throttled (" + heat.value().detail() + ")")
        : Diagnosis.warning(
            "throttled by heat (" + heat.value().detail() + ")",
            "let it cool down, and give it air");
  }
}
