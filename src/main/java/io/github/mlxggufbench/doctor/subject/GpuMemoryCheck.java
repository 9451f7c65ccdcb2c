package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.host.Bytes;
import io.github.mlxggufbench.machine.Fact;
import io.github.mlxggufbench.machine.GpuMemoryLimit;
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
    return judged(largest.build(), GpuMemoryLimit.now());
  }

  static Diagnosis judged(@Nullable FoundBuild build, Fact<GpuMemoryLimit> limit) {
    GpuMemoryLimit now = limit.value();
    if (now == null) {
      return Diagnosis.unknown(limit);
    }
    String text =
        now.set()
            ? "iogpu.wired_limit_mb lets the GPU hold " + Bytes.text(now.bytes())
            : "the GPU may hold some " + Bytes.text(now.bytes());
    if (build == null) {
      return Diagnosis.ok(text);
    }
    Long sizeBytes = build.sizeBytes();
    if (sizeBytes == null) {
      return Diagnosis.unknown(text + "; the size of " + build.label() + " is not known");
    }
    return sizeBytes > now.bytes()
        ? Diagnosis.warning(
            text + ", less than " + build.label(),
            "choose a smaller build, or raise it: sudo sysctl iogpu.wired_limit_mb=...")
        : Diagnosis.ok(text);
  }
}
