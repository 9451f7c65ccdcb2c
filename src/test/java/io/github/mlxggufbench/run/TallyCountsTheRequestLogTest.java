package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.record.RunManifest.CellTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyCountsTheRequestLogTest {
  private static final Cell CELL =
      new Cell("SimpleGeneration.generate", "p", Format.GGUF, Map.of());

  @TempDir Path folder;
  private String finished = end(0, 0) + end(0, 1) + end(1, 0);

  @Test
  void roundThatDidNotGoToItsEndIsNotDelivered() throws IOException {
    finished = "";
    CellTally tally = tally(line(0, 0, "warmup", 0, "ok"), line(0, 0, "measurement", 0, "ok"));

    assertEquals(0, tally.roundsDelivered());
    assertEquals(2, tally.requests());
  }

  @Test
  void roundIsDeliveredWhenAllItsRequestsWereIssued() throws IOException {
    CellTally tally =
        tally(
            line(0, 0, "warmup", 0, "ok"),
            line(0, 0, "measurement", 0, "ok"),
            line(1, 0, "warmup", 0, "ok"),
            line(1, 0, "measurement", 0, "timeout"));

    assertEquals(2, tally.roundsDelivered());
    assertEquals(4, tally.requests());
    assertEquals(Map.of("ok", 3, "timeout", 1), tally.outcomes());
    assertFalse(Tally.complete(List.of(tally)));
  }

  @Test
  void brokenAttemptCountsItsRequestsButDeliversNothing() throws IOException {
    CellTally tally =
        tally(
            line(0, 0, "warmup", 0, "refused"),
            line(0, 1, "warmup", 0, "ok"),
            line(0, 1, "measurement", 0, "ok"),
            line(1, 0, "warmup", 0, "ok"),
            line(1, 0, "measurement", 0, "ok"));

    assertEquals(2, tally.roundsDelivered());
    assertEquals(5, tally.requests());
    assertFalse(Tally.complete(List.of(tally)));
  }

  @Test
  void probesAreNoRequestsOfTheCell() throws IOException {
    CellTally tally =
        tally(
            line(0, 0, "probe", 0, "ok"),
            line(0, 0, "warmup", 0, "ok"),
            line(0, 0, "measurement", 0, "ok"),
            line(1, 0, "warmup", 0, "ok"),
            line(1, 0, "measurement", 0, "ok"));

    assertEquals(4, tally.requests());
    assertTrue(Tally.complete(List.of(tally)));
  }

  @Test
  void nothingIssuedIsNothingDelivered() throws IOException {
    CellTally tally = tally();

    assertEquals(0, tally.roundsDelivered());
    assertFalse(Tally.complete(List.of(tally)));
  }

  private CellTally tally(String... lines) throws IOException {
    RunDirectory directory = new RunDirectory(folder);
    Files.writeString(directory.requests(), String.join("", lines));
    Files.writeString(directory.journal(), finished);
    Plan.Builder plan = new Plan.Builder();
    plan.add(List.of(CELL), PlanFixture.plan(2, 1, 1));
    return Tally.of(plan.build(), directory).cells().get(0);
  }

  private static String end(int round, int attempt) {
    return """
    {"event":"round_finished","benchmark":"SimpleGeneration.generate","pair":"p","format":"gguf",\
    "params":{},"round":%d,"attempt":%d}
    """
        .formatted(round, attempt);
  }

  private static String line(int round, int attempt, String phase, int iteration, String outcome) {
    return """
    {"benchmark":"SimpleGeneration.generate","pair":"p","format":"gguf","params":{},\
    "round":%d,"attempt":%d,"phase":"%s","iteration":%d,"outcome":"%s"}
    """
        .formatted(round, attempt, phase, iteration, outcome);
  }
}
