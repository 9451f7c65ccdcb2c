package io.github.mlxggufbench.machine;

import java.util.Locale;

/** A number of bytes as people read it. */
public final class Bytes {

  private Bytes() {}

  /** In decimal units, as disks and model files are sold: {@code 2.0 GB}, {@code 310 MB}. */
  public static String text(long bytes) {
    return bytes >= 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
        : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }
}
