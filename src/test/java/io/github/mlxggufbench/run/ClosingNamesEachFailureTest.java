package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of a run to its last words. */
class ClosingNamesEachFailureTest {
  private static final Cell CELL =
      new Cell("SimpleGeneration.generate", "p", Format.GGUF, Map.of("mode", "soak"));

  @TempDir Path folder;

  @Test
  void byKindWithItsFirstMessageAndByRound() throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    Files.writeString(
        directory.requests(),
        request(0, 0, "ok", "null")
            + request(0, 0, "http_error", "{\"message\":\"The model has crashed\\nbadly\"}")
            + request(0, 0, "http_error", "{\"message\":\"busy for 3.5 s\"}")
            + request(0, 0, "http_error", "{\"message\":\"busy for 12 s\"}")
            + request(1, 0, "empty", "null")
            + request(1, 1, "ok", "null"));
    Files.writeString(
        directory.journal(),
        event("round_finished", 0, 0, "")
            + event("round_void", 1, 0, "the first reason")
            + event("round_void", 1, 1, "the second reason"));
    Plan.Builder plan = new Plan.Builder();
    plan.add(List.of(CELL), PlanFixture.plan(4, 1, 3));

    List<CellTally> cells = Tally.of(plan.build(), directory).cells();

    assertEquals(
        """
        1 of 4 rounds delivered, 6 requests, 2 void attempts
          SimpleGeneration.generate p gguf mode=soak: 1 of 4 rounds delivered, 2 of 6 requests ok
            1 empty
            1 http_error: The model has crashed badly
            2 http_error: busy for 3.5 s
            round 2 is missing: the second reason
            2 rounds were not begun
        """,
        closing(cells));
  }

  private static String closing(List<CellTally> cells) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Closing(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(cells, List.of());
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String request(int round, int attempt, String outcome, String error) {
    return """
    {"benchmark":"SimpleGeneration.generate","pair":"p","format":"gguf","params":{"mode":"soak"},\
    "round":%d,"attempt":%d,"phase":"measurement","outcome":"%s","error":%s}
    """
        .formatted(round, attempt, outcome, error);
  }

  private static String event(String name, int round, int attempt, String why) {
    return """
    {"event":"%s","benchmark":"SimpleGeneration.generate","pair":"p","format":"gguf",\
    "params":{"mode":"soak"},"round":%d,"attempt":%d,"why":"%s"}
    """
        .formatted(name, round, attempt, why);
  }
}
