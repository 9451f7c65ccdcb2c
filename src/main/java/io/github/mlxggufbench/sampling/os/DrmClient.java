package io.github.mlxggufbench.sampling.os;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A process's use of a GPU through the kernel's graphics drivers, from {@code /proc/PID/fdinfo/FD}
 * (Documentation/gpu/drm-usage-stats.rst of Linux).
 *
 * @param id of device and client: files that are duplicates of each other have the same
 * @param vramBytes resident in the card's own memory; memory of the system that the GPU uses is not
 *     part of it. Null = the driver does not tell memory
 */
record DrmClient(String id, String driver, @Nullable Long vramBytes) {

  /** Null when the file is no graphics device's. */
  static @Nullable DrmClient parse(String fdinfo) {
    String driver = "";
    String device = "";
    String client = "";
    Long resident = null;
    Long legacy = null;
    for (String line : fdinfo.lines().toList()) {
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (key.equals("drm-driver")) {
        driver = value;
      } else if (key.equals("drm-pdev")) {
        device = value;
      } else if (key.equals("drm-client-id")) {
        client = value;
      } else if (key.startsWith("drm-resident-")) {
        resident = add(resident, key.substring("drm-resident-".length()), value);
      } else if (key.startsWith("drm-memory-")) {
        legacy = add(legacy, key.substring("drm-memory-".length()), value);
      }
    }
    if (driver.isEmpty()) {
      return null;
    }
    return new DrmClient(device + " " + client, driver, resident == null ? legacy : resident);
  }

  /** Regions are named by the drivers: vram, vram0 (AMD, Intel xe), local0 (Intel i915). */
  private static Long add(@Nullable Long sum, String region, String value) {
    boolean onCard = region.startsWith("vram") || region.startsWith("local");
    return (sum == null ? 0 : sum) + (onCard ? bytes(value) : 0);
  }

  private static long bytes(String value) {
    String[] parts = value.split("\\s+", 2);
    int shift =
        switch (parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT)) {
          case "kib" -> 10;
          case "mib" -> 20;
          default -> 0;
        };
    return parts[0].matches("\\d{1,18}") ? Long.parseLong(parts[0]) << shift : 0;
  }
}
