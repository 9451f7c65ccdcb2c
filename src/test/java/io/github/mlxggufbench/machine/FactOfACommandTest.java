package io.github.mlxggufbench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class FactOfACommandTest {

  @Test
  void whatItPrintsIsTheFact() {
    assertEquals(Fact.of("a\nb"), Fact.printedBy("printf", "a\nb\n"));
  }

  @Test
  void commandThatIsNotThere() {
    assertEquals(Fact.unknown("there is no nosuch-command here"), Fact.printedBy("nosuch-command"));
  }

  @Test
  void commandThatPrintsNothing() {
    assertEquals(Fact.unknown("true says nothing"), Fact.printedBy("true"));
  }

  @Test
  void refusalIsInTheCommandsOwnWords() {
    assertEquals(
        Fact.unknown("unknown oid 'a.b'"),
        Fact.printedBy("sh", "-c", "echo a part; echo unknown oid \\'a.b\\' >&2; exit 1"));
  }
}
