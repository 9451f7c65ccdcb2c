package io.github.mlxggufbench.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.doctor.check.State;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindingLinesTest {
  private static final List<Finding> FINDINGS =
      List.of(
          new Finding("java", State.OK, "25", null),
          new Finding("lm studio", State.FAILED, "no answer", "start it"),
          new Finding("power", State.WARNING, "on battery", "plug it in"),
          new Finding("heat", State.UNKNOWN, "unknown: why", null),
          new Finding("gpu", State.UNKNOWN, "unknown: why", null));

  @Test
  void namesAreAlignedAndRemediesStandBelow() {
    assertEquals(
        """
        ✓ java       25
        ✗ lm studio  no answer
                     → start it
        ! power      on battery
                     → plug it in
        ? heat       unknown: why
        ? gpu        unknown: why
        """,
        printed(true, lines -> lines.print(FINDINGS)));
  }

  @Test
  void terminalWithoutUnicodeGetsAscii() {
    String text = printed(false, lines -> lines.print(FINDINGS));
    assertTrue(text.contains("x lm studio  no answer\n             -> start it"), text);
    assertTrue(text.chars().allMatch(c -> c < 128), text);
  }

  @Test
  void problemsLeaveOutWhatIsOkAndGatherWhatIsUnknown() {
    assertEquals(
        """
        ✗ lm studio  no answer
                     → start it
        ! power      on battery
                     → plug it in
        ? not known here: heat, gpu (the command doctor says why)
        """,
        printed(true, lines -> lines.printProblems(FINDINGS)));
    assertEquals("", printed(true, lines -> lines.printProblems(FINDINGS.subList(0, 1))));
  }

  @Test
  void encodingIsThatOfStandardOutput() {
    Properties system = new Properties();
    system.setProperty("sun.stdout.encoding", "ANSI_X3.4-1968");
    assertFalse(FindingLines.isUnicode(system));
    system.setProperty("stdout.encoding", "UTF-8");
    assertTrue(FindingLines.isUnicode(system));
  }

  private static String printed(boolean unicode, Consumer<FindingLines> use) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    use.accept(new FindingLines(out, unicode));
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
