package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFilesAreWarnedOfTest {

  @TempDir Path dir;

  @Test
  void eachByName() throws Exception {
    Files.writeString(dir.resolve("run.json"), "{\"format_version\": 1}");
    RunDirectory run = RunReader.read(dir);
    assertTrue(run.requests().isEmpty());
    assertTrue(run.requests().containsColumn("ttft_ms"));
    assertEquals(
        List.of("journal.jsonl", "requests.jsonl", "memory.jsonl", "samples/", "jmh-result.json"),
        run.warnings().stream().map(w -> w.substring(0, w.indexOf(':'))).toList());
  }
}
