package io.github.mlxggufbench.embedded.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoPythonIsSaidInOneLineTest {
  @TempDir Path folder;

  @Test
  void noneOnThePath() {
    assertTrue(message(Map.of("PATH", folder.toString())).contains("(none found)"));
  }

  @Test
  void tooOld() throws Exception {
    fake("#!/bin/sh\necho is 3.9\nexit 1\n");
    assertTrue(message(Map.of("PATH", folder.toString())).contains("(python3 is 3.9)"));
  }

  @Test
  void withoutVenv() throws Exception {
    fake("#!/bin/sh\necho is 3.12\necho without venv\nexit 1\n");
    String message = message(Map.of("PATH", folder.toString()));
    assertTrue(message.contains("(python3 is 3.12 without venv)"), message);
  }

  @Test
  void chosenOneIsMissing() {
    String chosen = folder.resolve("nowhere").toString();
    String message = message(Map.of("MLX_GGUF_BENCH_PYTHON", chosen, "PATH", "/usr/bin"));
    assertTrue(message.contains("(" + chosen + " not found)"), message);
  }

  private void fake(String script) throws Exception {
    Path python = Files.writeString(folder.resolve("python3"), script);
    assertTrue(python.toFile().setExecutable(true));
  }

  private String message(Map<String, String> environment) {
    PythonEnvironment python = new PythonEnvironment(folder, EmptyLock.get(), environment);
    EngineUnavailableException e =
        assertThrows(EngineUnavailableException.class, () -> python.install(line -> {}));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count());
    assertTrue(message.contains("brew install python"), message);
    assertTrue(message.contains("apt install python3 python3-venv"), message);
    assertEquals(message, python.hindrance());
    assertFalse(python.installed());
    return message;
  }
}
