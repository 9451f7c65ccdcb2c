package io.github.mlxggufbench.server.lmstudio;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * LM Studio's log of its engines, from its start on: the only place where it says which process
 * serves a model. Without {@code lms}, or with one that has no such log, it says nothing.
 */
public final class RuntimeLog implements AutoCloseable {
  /** The tool is a program of some 150 ms, and then connects. */
  private static final long START_PATIENCE_MS = 3_000;

  private final @Nullable Process process;
  private final Map<String, Long> pids = new HashMap<>();
  private final Thread endAtExit = new Thread(this::end, "runtime-log-end");
  private boolean connected;
  private int openStreams;

  private RuntimeLog(@Nullable Process process) {
    this.process = process;
  }

  /** Starts to listen, and returns when what is logged next will be heard. */
  public static RuntimeLog start(URI server) {
    return start(Lms.of(server, System.getenv()));
  }

  static RuntimeLog start(@Nullable Lms lms) {
    RuntimeLog log = new RuntimeLog(lms == null ? null : lms.runtimeLog());
    log.listen();
    return log;
  }

  /**
   * The process that serves an instance, by the last event that names both.
   *
   * @param patience how long an event is waited for
   * @return null when none has come
   */
  public synchronized @Nullable Long pid(String instanceId, Duration patience) {
    long deadlineNs = System.nanoTime() + patience.toNanos();
    while (!pids.containsKey(instanceId) && openStreams > 0 && waitUntil(deadlineNs)) {
      // Woken by each event.
    }
    return pids.get(instanceId);
  }

  /** Ends the tool. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(endAtExit);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook does the same.
    }
  }

  private void end() {
    if (process != null) {
      Lms.end(process);
    }
  }

  private synchronized void listen() {
    if (process == null) {
      return;
    }
    Runtime.getRuntime().addShutdownHook(endAtExit);
    // Its banner comes on either stream, and tells that it is connected.
    openStreams = 2;
    read(process.inputReader());
    read(process.errorReader());
    long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_PATIENCE_MS);
    while (!connected && openStreams > 0 && waitUntil(deadlineNs)) {
      // Woken by each line.
    }
  }

  private void read(BufferedReader lines) {
    Thread thread =
        new Thread(
            () -> {
              try (lines) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  said(line);
                }
              } catch (IOException e) {
                // The tool was ended.
              }
              ended();
            },
            "runtime-log");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized void said(String line) {
    connected |= !line.isBlank();
    RuntimeLogEvent event = RuntimeLogEvent.parse(line);
    if (event != null) {
      pids.put(event.instance(), event.pid());
    }
    notifyAll();
  }

  private synchronized void ended() {
    openStreams--;
    notifyAll();
  }

  private boolean waitUntil(long deadlineNs) {
    long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
    if (leftMs <= 0) {
      return false;
    }
    try {
      wait(leftMs);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
