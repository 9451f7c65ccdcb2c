package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Bytes;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.GpuMemoryLimit;
import io.github.mlxggufbench.run.fit.MemoryNeed;
import io.github.mlxggufbench.run.fit.MemoryRoom;
import org.jspecify.annotations.Nullable;

/** The largest build within what the GPU may hold of the common memory (macOS). */
public final class GpuMemoryCheck implements Check {
  private final Largest largest;

  public GpuMemoryCheck(Largest largest) {
    this.largest = largest;
  }

  @Override
  public String name() {
    return "gpu memory";
  }

  @Override
  public Diagnosis look() {
    return judged(largest.need(), GpuMemoryLimit.now());
  }

  static Diagnosis judged(@Nullable MemoryNeed need, Fact<GpuMemoryLimit> limit) {
    GpuMemoryLimit now = limit.value();
    if (now == null) {
      return Diagnosis.unknown(limit);
    }
    String text =
        now.set()
            ? "iogpu.wired_limit_mb lets the GPU hold " + Bytes.text(now.bytes())
            : "the GPU may hold some " + Bytes.text(now.bytes());
    return need == null
        ? Diagnosis.ok(text)
        : new MemoryRoom(null, now.bytes())
            .gpuShortfall(need)
            .map(shortfall ->
                Diagnosis.warning(
                    shortfall,
                    "choose a smaller build, or raise it: sudo sysctl iogpu.wired_limit_mb=..."))
            .orElseGet(() -> Diagnosis.ok(text));
  }
}
