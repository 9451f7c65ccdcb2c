package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunManifest.State;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens on Ctrl-C or a termination signal. The measuring JVM gets the signal too and unloads
 * its model by a hook of its own; the server must outlive it, so this hook waits for it before it
 * closes the server.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final Thread hook;
  private volatile boolean interrupted;

  private Interruption(Manifests manifests, Journal journal, ServedModels models) {
    hook =
        new Thread(
            () -> {
              interrupted = true;
              measuringJvmsEnd();
              models.close();
              try {
                journal.event("run_finished", Map.of("state", State.INTERRUPTED));
                manifests.write(State.INTERRUPTED);
              } catch (IOException e) {
                System.err.println("cannot write run.json: " + e.getMessage());
              }
            },
            "interruption");
  }

  static Interruption guard(Manifests manifests, Journal journal, ServedModels models) {
    Interruption interruption = new Interruption(manifests, journal, models);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Keeps the run from going on to its next round while the JVM shuts down. */
  void stopHere() {
    if (interrupted) {
      CountDownLatch never = new CountDownLatch(1);
      while (true) {
        try {
          never.await();
        } catch (InterruptedException e) {
          // The JVM is ending; there is nothing else to do on this thread.
        }
      }
    }
  }

  private static void measuringJvmsEnd() {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("ForkedMain"))
        .forEach(child -> {
          try {
            child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
          } catch (Exception e) {
            child.destroyForcibly();
          }
        });
  }

  @Override
  public void close() {
    if (!interrupted) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
