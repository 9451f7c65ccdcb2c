package io.github.mlxggufbench.machine;

/** What stands behind the processor that a program sees. */
public final class Processor {

  private Processor() {}

  /**
   * Whether this is Apple silicon: an Intel program is translated there, at a good part of its
   * speed.
   */
  public static boolean isAppleSilicon() {
    return "1".equals(Fact.printedBy("sysctl", "-n", "hw.optional.arm64").value());
  }
}
