package io.github.mlxggufbench.sampling.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One counter of microjoules, which begins anew after {@code max_energy_range_uj}: at 100 W after
 * three quarters of an hour, so that readings must not be further apart.
 */
final class RaplPackage {
  private static final double UJ_PER_J = 1e6;

  private final Path counter;
  private final String name;
  private final long rangeUj;
  private long beforeUj;
  private long sumUj;

  private RaplPackage(Path counter, String name, long rangeUj) throws IOException {
    this.counter = counter;
    this.name = name;
    this.rangeUj = rangeUj;
    this.beforeUj = number(counter);
  }

  static RaplPackage open(Path domain) throws IOException {
    return new RaplPackage(
        domain.resolve("energy_uj"),
        Files.readString(domain.resolve("name")).strip(),
        number(domain.resolve("max_energy_range_uj")));
  }

  String name() {
    return name;
  }

  /** Since it was opened. */
  double joules() throws IOException {
    long nowUj = number(counter);
    // The counter runs from 0 to the range, both included.
    sumUj += nowUj >= beforeUj ? nowUj - beforeUj : nowUj + rangeUj + 1 - beforeUj;
    beforeUj = nowUj;
    return sumUj / UJ_PER_J;
  }

  private static long number(Path file) throws IOException {
    String text = Files.readString(file).strip();
    if (!text.matches("\\d{1,18}")) {
      throw new IOException(file + " holds no number");
    }
    return Long.parseLong(text);
  }
}
