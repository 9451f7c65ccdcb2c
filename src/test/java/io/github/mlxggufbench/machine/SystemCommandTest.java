package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemCommandTest {

  @Test
  void printsInEnglish() {
    assertEquals(Fact.of("C"), SystemCommand.output("sh", "-c", "echo $LC_ALL; echo not this >&2"));
  }

  @Test
  void commandThatIsNotThere() {
    assertEquals(
        Fact.unknown("there is no nosuch-command here"), SystemCommand.output("nosuch-command"));
  }

  /** Else this test would not end. */
  @Test
  void commandThatHangsIsEnded() {
    assertEquals(
        Fact.unknown("sleep says nothing"),
        SystemCommand.output(Duration.ofMillis(100), "sleep", "100000"));
  }
}
