package io.github.mlxggufbench.sampling.energy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The energy of the processor packages by the kernel's powercap tree (RAPL; Documentation/power/
 * powercap in the kernel's sources). Only packages are read: their sub-domains are part of them, a
 * platform domain contains them, and the domains by MMIO are the same packages once more.
 */
final class Rapl {
  static final Path ROOT = Path.of("/sys/class/powercap");

  private final List<RaplPackage> packages;
  private final @Nullable String unknown;

  private Rapl(List<RaplPackage> packages, @Nullable String unknown) {
    this.packages = packages;
    this.unknown = unknown;
  }

  /** What a tree has. Since Linux 5.10 most machines let only root read the counters. */
  static Rapl of(Path root) {
    List<RaplPackage> packages = new ArrayList<>();
    try (DirectoryStream<Path> domains = Files.newDirectoryStream(root, "intel-rapl:*")) {
      for (Path domain : domains) {
        if (Files.readString(domain.resolve("name")).startsWith("package-")) {
          packages.add(RaplPackage.open(domain));
        }
      }
    } catch (IOException e) {
      return new Rapl(
          List.of(),
          Files.isDirectory(root)
              ? "RAPL cannot be read: " + e.getMessage()
              : "no RAPL: there is no " + root);
    }
    return packages.isEmpty()
        ? new Rapl(List.of(), "no RAPL: no processor package in " + root)
        : new Rapl(List.copyOf(packages), null);
  }

  /** Why nothing is known; null when something is. */
  @Nullable String unknown() {
    return unknown;
  }

  List<String> sources() {
    return packages.stream().map(one -> "RAPL " + one.name()).toList();
  }

  /** Of all packages, since they were opened; null = unknown, or not read this time. */
  @Nullable Double joules() {
    if (packages.isEmpty()) {
      return null;
    }
    double sum = 0;
    try {
      for (RaplPackage one : packages) {
        sum += one.joules();
      }
    } catch (IOException e) {
      return null;
    }
    return sum;
  }
}
