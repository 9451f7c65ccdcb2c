package io.github.mlxggufbench.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Ctrl-C the thread that writes the last request's line is the one that was interrupted. */
class InterruptedThreadStillRecordsTest {
  @TempDir Path folder;

  @Test
  void lineIsWrittenAndTheFlagKept() throws IOException {
    Journal journal = new Journal(new RunDirectory(folder));
    Thread.currentThread().interrupt();
    journal.event("request", Map.of("outcome", "cancelled"));

    assertTrue(Thread.interrupted());
    assertEquals(1, journal.read().size());
  }
}
