package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What happens on Ctrl-C or a termination signal. The measuring JVM ends its request and unloads
 * its model by a hook of its own; the server must outlive it, so this hook ends that JVM first and
 * the server after it.
 */
final class Interruption implements AutoCloseable {
  private static final int EXIT_CODE = 130;
  private static final long PATIENCE_SECONDS = 10;

  private final RunDirectory directory;
  private final Manifests manifests;
  private final Journal journal;
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile boolean interrupted;
  private volatile @Nullable ServedModels models;

  private Interruption(RunDirectory directory, Manifests manifests, Journal journal) {
    this.directory = directory;
    this.manifests = manifests;
    this.journal = journal;
  }

  static Interruption guard(RunDirectory directory, Manifests manifests, Journal journal) {
    Interruption interruption = new Interruption(directory, manifests, journal);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  void served(ServedModels models) {
    this.models = models;
  }

  /** Keeps the run from going on while the JVM shuts down; called before and after each round. */
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

  private void interrupted() {
    interrupted = true;
    endMeasuringJvms();
    if (models != null) {
      models.close();
    }
    try {
      journal.event("run_finished", Map.of("state", State.INTERRUPTED));
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
    }
    try {
      manifests.writeLast(State.INTERRUPTED);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("cannot write run.json: " + e.getMessage());
    }
    System.out.println("interrupted; run directory: " + directory.path());
    // The same code for Ctrl-C and for a termination signal, which the JVM would tell apart.
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  /** A terminal signals the whole group; a signal to this process alone must be passed on. */
  private static void endMeasuringJvms() {
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("ForkedMain"))
        .forEach(Interruption::end);
  }

  private static void end(ProcessHandle child) {
    child.destroy();
    try {
      child.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      child.destroyForcibly();
    }
  }

  @Override
  public void close() {
    if (interrupted) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook does what is left to do.
    }
  }
}
