package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryIsKnownWhileLoadedIT {

  @Test
  void everySnapshotOfALoadedBuildKnowsPrivateAndModelFile() throws IOException {
    List<JsonNode> loaded =
        MeasuredRun.one().lines("memory.jsonl").stream()
            .filter(line ->
                List.of("loaded", "before_request", "after_request")
                    .contains(line.path("phase").asText()))
            .toList();

    // Each round: one when loaded, two around each request.
    int requests = MeasuredRun.REQUESTS + MeasuredRun.WARMUP;
    assertEquals(2 * MeasuredRun.ROUNDS * (1 + 2 * requests), loaded.size());
    for (JsonNode line : loaded) {
      assertTrue(line.path("private_bytes").asLong() > 0, line.toString());
      assertTrue(line.path("model_file_resident_bytes").isNumber(), line.toString());
    }
  }

  @Test
  void withoutEngineProcessMemoryIsUnknownAndSaysWhy() throws IOException {
    for (JsonNode line : MeasuredRun.one().lines("memory.jsonl")) {
      if (line.path("phase").asText().equals("baseline")) {
        assertEquals(0, line.path("pids").size());
        assertTrue(line.path("private_bytes").isNull());
        assertEquals("no engine process", line.path("unknown").path("private_bytes").asText());
      }
    }
  }

  @Test
  void samplesAreTaggedWithTheirPhaseAndNeverSayZeroForUnknown() throws IOException {
    try (Stream<Path> files = Files.list(MeasuredRun.one().directory().resolve("samples"))) {
      List<Path> all = files.toList();
      assertEquals(2 * MeasuredRun.ROUNDS, all.size());
      Map<String, Set<String>> phasesByBuild = new TreeMap<>();
      for (Path file : all) {
        List<String[]> rows =
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
        Set<String> phases =
            phasesByBuild.computeIfAbsent(
                file.getFileName().toString().contains("-gguf-") ? "gguf" : "mlx",
                build -> new TreeSet<>());
        rows.forEach(row -> phases.add(row[3]));
        for (String[] row : rows) {
          // Which process loads the model is known when it has loaded.
          assertFalse(row[3].equals("load") && row[4].equals("0"), Arrays.toString(row));
          boolean engine = !row[4].isEmpty() && !row[4].equals("0");
          // A process on its way out is still there, but has no memory that could be read.
          boolean leaving = row[3].equals("unload") && row[5].isEmpty();
          assertEquals(engine && !leaving, !row[5].isEmpty(), Arrays.toString(row));
          assertTrue(!engine || leaving || Long.parseLong(row[7]) > 0, Arrays.toString(row));
          assertTrue(!leaving || row[7].isEmpty(), Arrays.toString(row));
        }
      }
      assertEquals(Set.of("gguf", "mlx"), phasesByBuild.keySet());
      // One round of a tiny model may pass a phase between two ticks.
      for (Set<String> phases : phasesByBuild.values()) {
        assertTrue(
            phases.containsAll(List.of("baseline", "load", "decode")), phasesByBuild.toString());
      }
    }
  }
}
