package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Bytes;
import io.github.mlxggufbench.run.fit.MemoryNeed;
import io.github.mlxggufbench.run.fit.MemoryRoom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Room in memory for the largest build, its cache and its engine: the run's own computation. */
public final class MemoryCheck implements Check {
  private static final String REMEDY = "quit programs that hold much memory, unload other models";

  private final Largest largest;
  private final boolean forced;

  /**
   * @param forced whether the run loads what does not seem to fit
   */
  public MemoryCheck(Largest largest, boolean forced) {
    this.largest = largest;
    this.forced = forced;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Diagnosis look() {
    return judged(largest.need(), MemoryRoom.now(), forced);
  }

  static Diagnosis judged(@Nullable MemoryNeed need, MemoryRoom room, boolean forced) {
    if (room.availableBytes() == null) {
      return Diagnosis.unknown("the system does not tell its available memory");
    }
    String available = Bytes.text(room.availableBytes()) + " available";
    if (need == null) {
      return Diagnosis.ok(available);
    }
    Optional<String> shortfall = room.shortfall(need);
    if (shortfall.isEmpty()) {
      return Diagnosis.ok(
          available + ", " + need.label() + " needs some " + Bytes.text(need.totalBytes()));
    }
    return forced
        ? Diagnosis.warning(shortfall.get(), REMEDY)
        : Diagnosis.failed(
            shortfall.get(), REMEDY + ", choose a smaller one, or load it anyway: --force");
  }
}
