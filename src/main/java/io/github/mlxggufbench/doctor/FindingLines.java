package io.github.mlxggufbench.doctor;

import io.github.mlxggufbench.doctor.check.State;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Findings as aligned lines, a remedy below what it mends. */
public final class FindingLines {
  private final PrintStream out;
  private final boolean unicode;

  /** For standard output. */
  public FindingLines(PrintStream out) {
    this(out, isUnicode(System.getProperties()));
  }

  FindingLines(PrintStream out, boolean unicode) {
    this.out = out;
    this.unicode = unicode;
  }

  /** Of the text that standard output takes; the properties are JDK 19's, and the one before it. */
  static boolean isUnicode(Properties system) {
    String encoding =
        system.getProperty(
            "stdout.encoding",
            system.getProperty("sun.stdout.encoding", Charset.defaultCharset().name()));
    return encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
  }

  /** Only what is not ok; all that is unknown together on one line. */
  public void printProblems(List<Finding> findings) {
    print(
        findings.stream()
            .filter(each -> each.state() == State.WARNING || each.state() == State.FAILED)
            .toList());
    List<String> unknown =
        findings.stream()
            .filter(each -> each.state() == State.UNKNOWN)
            .map(Finding::check)
            .toList();
    if (!unknown.isEmpty()) {
      out.println(
          State.UNKNOWN.sign(unicode)
              + " not known here: "
              + String.join(", ", unknown)
              + " (the command doctor says why)");
    }
  }

  public void print(List<Finding> findings) {
    int width = findings.stream().mapToInt(finding -> finding.check().length()).max().orElse(0);
    for (Finding finding : findings) {
      char sign = finding.state().sign(unicode);
      String name = finding.check() + " ".repeat(width - finding.check().length());
      out.println(sign + " " + name + "  " + finding.text());
      if (finding.remedy() != null) {
        out.println(" ".repeat(width + 4) + (unicode ? "→ " : "-> ") + finding.remedy());
      }
    }
  }
}
