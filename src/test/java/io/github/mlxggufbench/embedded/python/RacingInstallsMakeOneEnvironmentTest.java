package io.github.mlxggufbench.embedded.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.EngineUnavailableException;
import io.github.mlxggufbench.embedded.OtherJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RacingInstallsMakeOneEnvironmentTest {

  /** Installs from two threads of this process. */
  static final class Installer {
    public static void main(String[] args) throws Exception {
      PythonEnvironment python =
          new PythonEnvironment(Path.of(args[0]), EmptyLock.get(), System.getenv());
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        threads.add(new Thread(() -> install(python)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println(python.installed() ? "usable" : "not usable");
    }

    private static void install(PythonEnvironment python) {
      try {
        python.install(System.out::println);
      } catch (EngineUnavailableException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void twoProcessesOfTwoThreads(@TempDir Path cache) throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(OtherJvm.start(Installer.class, cache.toString()));
    }
    List<String> said = new ArrayList<>();
    for (Process process : processes) {
      process.inputReader().lines().forEach(said::add);
      assertEquals(0, process.waitFor());
    }
    assertEquals(2, said.stream().filter("usable"::equals).count(), said.toString());
    assertEquals(1, said.stream().filter("Engines installed"::equals).count(), said.toString());
    assertTrue(new PythonEnvironment(cache, EmptyLock.get(), System.getenv()).installed());
  }
}
