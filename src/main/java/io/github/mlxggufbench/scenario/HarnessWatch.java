package io.github.mlxggufbench.scenario;

/**
 * Ends the measuring JVM when the harness that started it has ended, also by {@code kill -9}: else
 * it would wait for a server that ended with the harness, and leave its model in one that did not.
 */
final class HarnessWatch implements Runnable {
  private static final long PERIOD_MS = 500;

  private final ProcessHandle harness;

  private HarnessWatch(ProcessHandle harness) {
    this.harness = harness;
  }

  static void start() {
    ProcessHandle.current()
        .parent()
        .ifPresent(harness -> {
          Thread watch = new Thread(new HarnessWatch(harness), "harness-watch");
          watch.setDaemon(true);
          watch.start();
        });
  }

  @Override
  public void run() {
    try {
      while (harness.isAlive()) {
        Thread.sleep(PERIOD_MS);
      }
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
