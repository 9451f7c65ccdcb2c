package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Bytes;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.MemoryPressure;

/**
 * Nothing of note is swapped out: what is would be swapped in again while something is measured.
 */
public final class SwapCheck implements Check {
  /** macOS keeps some hundred MB of long unused pages swapped out without any shortage. */
  static final long NOTABLE_BYTES = 512L << 20;

  @Override
  public String name() {
    return "swap";
  }

  @Override
  public Diagnosis look() {
    return judged(MemoryPressure.now(), MemoryPressure.freePercent());
  }

  static Diagnosis judged(Fact<MemoryPressure> pressure, Fact<Integer> freePercent) {
    MemoryPressure now = pressure.value();
    if (now == null) {
      return Diagnosis.unknown(pressure);
    }
    String text = Bytes.text(now.swapUsedBytes()) + " of swap in use";
    if (now.level() != null) {
      text += ", memory pressure " + now.level();
    }
    if (freePercent.value() != null) {
      text += ", " + freePercent.value() + " % of memory free";
    }
    boolean pressed = now.level() != null && !now.level().equals("normal");
    return pressed || now.swapUsedBytes() > NOTABLE_BYTES
        ? Diagnosis.warning(text, "quit programs that hold much memory, or restart the machine")
        : Diagnosis.ok(text);
  }
}
