package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.Power;

/** Mains, not battery. */
public final class PowerCheck implements Check {

  @Override
  public String name() {
    return "power";
  }

  @Override
  public Diagnosis look() {
    return judged(Power.source());
  }

  static Diagnosis judged(Fact<Power.Source> source) {
    if (source.value() == null) {
      return Diagnosis.unknown(source);
    }
    return source.value() == Power.Source.MAINS
        ? Diagnosis.ok("on mains")
        : Diagnosis.warning("on battery: slower on many machines, and less and less", "plug it in");
  }
}
