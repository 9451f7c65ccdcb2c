package io.github.mlxggufbench.sampling.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class CommandOutputTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void whatItPrintsIsTheAnswer() throws IOException {
    assertEquals("a b\n", CommandOutput.of(LONG, "echo", "a", "b"));
  }

  @Test
  void itIsAskedInEnglish() throws IOException {
    assertEquals("C\n", CommandOutput.of(LONG, "sh", "-c", "echo $LC_ALL; echo not this >&2"));
  }

  @Test
  void refusalIsInTheToolsOwnWords() {
    assertEquals(
        "cannot examine process 1",
        complaint(LONG, "sh", "-c", "echo cannot examine process 1 >&2; echo more >&2; exit 255"));
  }

  @Test
  void toolThatIsNotThereIsSaid() {
    assertEquals("there is no no-such-tool here", complaint(LONG, "no-such-tool"));
  }

  @Test
  void toolThatIsLateIsEnded() {
    assertEquals("sleep gave no answer in 1 s", complaint(Duration.ofSeconds(1), "sleep", "10000"));
  }

  private static String complaint(Duration limit, String... command) {
    IOException e = assertThrows(IOException.class, () -> CommandOutput.of(limit, command));
    return String.valueOf(e.getMessage());
  }
}
