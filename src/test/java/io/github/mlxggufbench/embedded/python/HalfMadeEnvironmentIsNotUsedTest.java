package io.github.mlxggufbench.embedded.python;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfMadeEnvironmentIsNotUsedTest {
  @TempDir Path cache;

  @Test
  void interruptedInstallIsBuiltAnewAndARemovedPythonNoticed() throws Exception {
    PythonEnvironment python = environment(EmptyLock.get());
    python.install(line -> {});
    Path home = python.python().resolve("../..").normalize();
    Path leftOver = Files.writeString(home.resolve("left-over"), "");
    Files.delete(home.resolve("complete"));
    assertFalse(python.installed());
    python.install(line -> {});
    assertTrue(python.installed());
    assertFalse(Files.exists(leftOver));
    Files.delete(python.python());
    assertFalse(python.installed());
  }

  @Test
  void enginesThatDoNotImportAreNotKept() {
    PythonEnvironment python = environment(new EngineLock("", List.of("no_such_engine")));
    EngineUnavailableException e =
        assertThrows(EngineUnavailableException.class, () -> python.install(line -> {}));
    assertTrue(String.valueOf(e.getMessage()).contains("no_such_engine"), e.getMessage());
    assertFalse(Files.exists(python.python()));
  }

  @Test
  void packageThatIsNotTheLockedOneIsNotInstalled() throws Exception {
    Path wheel = Files.writeString(cache.resolve("tiny-1.0-py3-none-any.whl"), "tampered");
    String hash = " --hash=sha256:" + "0".repeat(64);
    PythonEnvironment python =
        environment(new EngineLock("tiny @ " + wheel.toUri() + hash, List.of("tiny")));
    EngineUnavailableException e =
        assertThrows(EngineUnavailableException.class, () -> python.install(line -> {}));
    assertTrue(String.valueOf(e.getMessage()).contains("HASHES"), e.getMessage());
    assertFalse(Files.exists(python.python()));
  }

  @Test
  void cacheFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path file = Files.writeString(cache.resolve("a-file"), "");
    PythonEnvironment python =
        new PythonEnvironment(file.resolve("cache"), EmptyLock.get(), System.getenv());
    EngineUnavailableException e =
        assertThrows(EngineUnavailableException.class, () -> python.install(line -> {}));
    assertTrue(String.valueOf(e.getMessage()).contains(file.toString()), e.getMessage());
  }

  private PythonEnvironment environment(EngineLock lock) {
    return new PythonEnvironment(cache, lock, System.getenv());
  }
}
