package io.github.mlxggufbench.selftest.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScriptTravelsInThePromptTest {

  @Test
  void anywhereInTheRequest() {
    StreamScript script = new StreamScript(7, 50_000_000, 5_000_001, 64, 3, true);

    assertEquals(script, read("{\"messages\":[{\"content\":\"Hi, " + script.prompt() + "\"}]}"));
  }

  @Test
  void tokensPerWriteAreNotTakenForTokens() {
    assertEquals(new StreamScript(0, 0, 0, 8, 2), read("play tokens_per_write=2"));
  }

  @Test
  void whatCannotBePlayedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> read("play tokens=0"));
  }

  @Test
  void theLastWriteCarriesWhatIsLeft() {
    StreamScript script = new StreamScript(0, 0, 0, 10, 4);

    assertEquals(3, script.writes());
    assertEquals(4, script.tokensOf(1));
    assertEquals(2, script.tokensOf(2));
  }

  private static StreamScript read(String request) {
    byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
    return StreamScript.in(bytes, bytes.length);
  }
}
