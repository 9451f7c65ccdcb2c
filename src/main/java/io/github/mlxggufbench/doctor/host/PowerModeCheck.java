package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.Power;

/** No power saving that somebody switched on. */
public final class PowerModeCheck implements Check {

  @Override
  public String name() {
    return "power mode";
  }

  @Override
  public Diagnosis look() {
    return judged(Power.saving());
  }

  static Diagnosis judged(Fact<Boolean> saving) {
    if (saving.value() == null) {
      return Diagnosis.unknown(saving);
    }
    return saving.value()
        ? Diagnosis.warning(
            "the machine saves power (Low Power Mode)",
            "macOS: sudo pmset -a lowpowermode 0; Linux: powerprofilesctl set performance")
        : Diagnosis.ok("no power saving");
  }
}
