package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.doctor.host.Bytes;
import io.github.mlxggufbench.sampling.os.SystemReader;
import org.jspecify.annotations.Nullable;

/** Room in memory for the largest build, its cache and its engine. */
public final class MemoryCheck implements Check {
  /** What a build takes beyond its weights, as a share of them. */
  private static final double HEADROOM = 0.20;

  private final Largest largest;

  public MemoryCheck(Largest largest) {
    this.largest = largest;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Diagnosis look() {
    SystemReader system = new SystemReader();
    return judged(largest.build(), system.availableBytes(), system.totalBytes());
  }

  static Diagnosis judged(
      @Nullable FoundBuild build, @Nullable Long availableBytes, @Nullable Long totalBytes) {
    if (availableBytes == null) {
      return Diagnosis.unknown("the system does not tell its available memory");
    }
    String available = Bytes.text(availableBytes) + " available";
    if (build == null) {
      return Diagnosis.ok(available);
    }
    if (build.sizeBytes() == null) {
      return Diagnosis.unknown(available + "; the size of " + build.label() + " is not known");
    }
    long needed = Math.round(build.sizeBytes() * (1 + HEADROOM));
    String text = available + ", " + build.label() + " needs some " + Bytes.text(needed);
    if (totalBytes != null && build.sizeBytes() > totalBytes) {
      return Diagnosis.failed(
          text + ": more than this machine has", "choose a smaller model or fewer bits per weight");
    }
    return needed > availableBytes
        ? Diagnosis.warning(text, "quit programs that hold much memory, unload other models")
        : Diagnosis.ok(text);
  }
}
