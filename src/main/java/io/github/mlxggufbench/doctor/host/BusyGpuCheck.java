package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.GpuUse;

/** No other program on the GPU. */
public final class BusyGpuCheck implements Check {
  /** A desktop that draws a little takes less. */
  static final int NOTABLE_PERCENT = 20;

  @Override
  public String name() {
    return "gpu";
  }

  @Override
  public Diagnosis look() {
    return judged(GpuUse.percent());
  }

  static Diagnosis judged(Fact<Integer> percent) {
    if (percent.value() == null) {
      return Diagnosis.unknown(percent);
    }
    String text = percent.value() + " % of the GPU in use";
    return percent.value() > NOTABLE_PERCENT
        ? Diagnosis.warning(
            text, "quit what draws or computes: browsers with video, games, other models")
        : Diagnosis.ok(text);
  }
}
