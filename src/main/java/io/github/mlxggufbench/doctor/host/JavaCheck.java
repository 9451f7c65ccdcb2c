package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Processor;
import java.util.Properties;

/** The Java that measures: 17 or later, 64 bit. */
public final class JavaCheck implements Check {
  private static final int OLDEST = 17;

  private final Properties system;

  public JavaCheck(Properties system) {
    this.system = system;
  }

  @Override
  public String name() {
    return "java";
  }

  @Override
  public Diagnosis look() {
    String text =
        "%s, %s, %s"
            .formatted(
                system.getProperty("java.version"),
                system.getProperty("java.vendor"),
                system.getProperty("os.arch"));
    if (Runtime.Version.parse(system.getProperty("java.version")).feature() < OLDEST) {
      return Diagnosis.failed(text, "install a JDK of 17 or later");
    }
    boolean wide = system.getProperty("os.arch", "").contains("64") || s390(system);
    if (!wide) {
      return Diagnosis.failed(text + ": not a 64-bit Java", "install a 64-bit JDK");
    }
    return translated(system)
        ? Diagnosis.warning(
            text + ": an Intel Java, translated by Rosetta", "install a JDK for aarch64 (arm64)")
        : Diagnosis.ok(text);
  }

  private static boolean s390(Properties system) {
    return system.getProperty("os.arch", "").equals("s390x");
  }

  /** An Intel program on Apple silicon. */
  private static boolean translated(Properties system) {
    return system.getProperty("os.name", "").startsWith("Mac")
        && system.getProperty("os.arch", "").equals("x86_64")
        && Processor.isAppleSilicon();
  }
}
