package io.github.mlxggufbench.machine;

import io.github.mlxggufbench.sampling.os.Platform;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How busy the busiest GPU is, from sources that answer at once. */
public final class GpuUse {
  private static final Pattern DEVICE = Pattern.compile("\"Device Utilization %\"\\s*=\\s*(\\d+)");
  private static final Pattern PERCENT = Pattern.compile("(?m)^\\s*(\\d{1,3})\\s*%?\\s*$");

  private GpuUse() {}

  /** In percent of its time. */
  public static Fact<Integer> percent() {
    return switch (Platform.current()) {
      case MACOS ->
          Fact.printedBy("ioreg", "-r", "-d", "1", "-w", "0", "-c", "IOAccelerator")
              .then(GpuUse::ofIoreg);
      case LINUX -> linux();
      default -> ofNvidia();
    };
  }

  private static Fact<Integer> linux() {
    Fact<Integer> amd = ofDrm(Path.of("/sys/class/drm"));
    return amd.value() == null ? ofNvidia() : amd;
  }

  private static Fact<Integer> ofNvidia() {
    return Fact.printedBy(
            "nvidia-smi", "--query-gpu=utilization.gpu", "--format=csv,noheader,nounits")
        .then(GpuUse::ofNvidiaSmi);
  }

  static Fact<Integer> ofIoreg(String text) {
    return greatest(DEVICE.matcher(text), "ioreg names no utilization");
  }

  static Fact<Integer> ofNvidiaSmi(String text) {
    return greatest(PERCENT.matcher(text), "nvidia-smi names no utilization");
  }

  /**
   * Of the AMD and Intel drivers that have {@code gpu_busy_percent}.
   *
   * @param drm {@code /sys/class/drm}
   */
  static Fact<Integer> ofDrm(Path drm) {
    @Nullable Integer greatest = null;
    for (Path card : SystemFile.in(drm, "card[0-9]*")) {
      Long percent = SystemFile.number(card.resolve("device/gpu_busy_percent"));
      if (percent != null && (greatest == null || percent > greatest)) {
        greatest = percent.intValue();
      }
    }
    return greatest == null ? Fact.unknown("no driver tells it") : Fact.of(greatest);
  }

  private static Fact<Integer> greatest(Matcher numbers, String otherwise) {
    @Nullable Integer greatest = null;
    while (numbers.find()) {
      int percent = Integer.parseInt(numbers.group(1));
      greatest = greatest == null ? percent : Math.max(greatest, percent);
    }
    return greatest == null ? Fact.unknown(otherwise) : Fact.of(greatest);
  }
}
