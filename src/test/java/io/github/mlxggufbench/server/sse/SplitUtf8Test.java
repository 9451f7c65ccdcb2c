package io.github.mlxggufbench.server.sse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitUtf8Test {

  @Test
  void charactersOfTwoToFourBytesSurviveEveryCut() throws SseException {
    String text = "é…漢🦙 ß";
    byte[] bytes = ("data: " + text + "\n\n").getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= bytes.length; size++) {
      List<String> data = Parsed.inPieces(bytes, size).stream().map(SseEvent::data).toList();
      assertEquals(List.of(text), data, "in pieces of " + size);
    }
  }
}
