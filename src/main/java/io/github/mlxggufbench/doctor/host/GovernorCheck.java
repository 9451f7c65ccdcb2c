package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.Governor;

/** A CPU that may run as fast as it can (Linux). */
public final class GovernorCheck implements Check {

  @Override
  public String name() {
    return "cpu governor";
  }

  @Override
  public Diagnosis look() {
    return judged(Governor.now());
  }

  static Diagnosis judged(Fact<Governor> governor) {
    Governor now = governor.value();
    if (now == null) {
      return Diagnosis.unknown(governor);
    }
    String text = String.join(", ", now.governors());
    if (!now.preferences().isEmpty()) {
      text += " (energy preference " + String.join(", ", now.preferences()) + ")";
    }
    return now.slow()
        ? Diagnosis.warning(
            text + ": keeps the clock low", "sudo cpupower frequency-set -g performance")
        : Diagnosis.ok(text);
  }
}
