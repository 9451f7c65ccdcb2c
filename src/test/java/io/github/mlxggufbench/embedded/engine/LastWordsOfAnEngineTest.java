package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LastWordsOfAnEngineTest {

  @Test
  void linesOfErrorsInOneLine() {
    String log =
        "0.1 I loading\n0.2 E bad magic: error 7\n\n0.3 E bad magic: error 7\nengine: init error\n";
    assertEquals("bad magic: error 7 | engine: init error", EngineLog.lastWords(log));
  }

  @Test
  void elseTheLastLines() {
    assertEquals("2 | 3 | 4 | 5 | 6", EngineLog.lastWords("1\n2\n3\n4\n5\n6\n"));
  }

  @Test
  void cut() {
    assertTrue(EngineLog.lastWords("error ".repeat(500)).length() <= 501);
  }
}
