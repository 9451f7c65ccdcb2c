package io.github.mlxggufbench.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLeavesOutATornLineTest {
  @TempDir Path folder;

  @Test
  void eventsBeforeItAreRead() throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    Journal journal = new Journal(directory);
    journal.event("run_started", Map.of());
    journal.event("warning", Map.of("text", "hot"));
    Files.writeString(directory.journal(), "{\"event\":\"run_fin", StandardOpenOption.APPEND);

    assertEquals(2, journal.read().size());
    assertEquals("hot", journal.read().get(1).path("text").asText());
  }

  @Test
  void nextEventDoesNotStickToIt() throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    Files.writeString(directory.journal(), "{\"event\":\"run_sta");
    new Journal(directory).event("run_finished", Map.of());

    assertEquals(1, new Journal(directory).read().size());
    assertEquals("run_finished", new Journal(directory).read().get(0).path("event").asText());
  }

  /** The first half of an ä. */
  @Test
  void tailMayBeHalfACharacter() throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    new Journal(directory).event("run_started", Map.of());
    Files.write(directory.journal(), new byte[] {(byte) 0xc3}, StandardOpenOption.APPEND);

    assertEquals(1, new Journal(directory).read().size());
  }

  @Test
  void noFileIsNoEvents() throws IOException {
    assertEquals(0, new Journal(new RunDirectory(folder)).read().size());
  }
}
