package io.github.mlxggufbench.embedded.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenGgufIsNamedTest {
  @TempDir Path folder;

  @Test
  void noGguf() throws Exception {
    assertMessage("does not start with GGUF", "<html>".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void version1() throws Exception {
    assertMessage("GGUF version 1, known are 2 and 3", new GgufBytes().start(1, 0, 0).bytes());
  }

  @Test
  void cutInsideTheHeader() throws Exception {
    byte[] whole = new GgufBytes().start(3, 0, 1).text("general.name", "Tiny").bytes();
    assertMessage("ends inside its GGUF header", Arrays.copyOf(whole, whole.length - 2));
  }

  @Test
  void lengthThatCannotBe() throws Exception {
    byte[] bytes = new GgufBytes().start(3, 0, 1).u64(-1).bytes();
    assertMessage("a string of 18446744073709551615 bytes", bytes);
  }

  private void assertMessage(String message, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("model.gguf"), bytes);
    IOException e = assertThrows(IOException.class, () -> ModelFacts.read(file));
    assertEquals(file + ": " + message, e.getMessage());
  }
}
