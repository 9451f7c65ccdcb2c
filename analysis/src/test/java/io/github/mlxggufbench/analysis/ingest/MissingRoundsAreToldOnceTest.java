package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingRoundsAreToldOnceTest {

  private static final String CELL =
      "\"benchmark\": \"ColdStart.load\", \"pair\": \"tiny\", \"format\": \"mlx\", \"params\": {}";

  @TempDir Path dir;

  @Test
  void byTheJournalElseByTheManifest() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .manifest(
                """
                {"cells": [{%s, "missing": [{"round": 0, "why": "no memory"},
                                            {"round": 2, "why": "killed"}]}]}
                """
                    .formatted(CELL))
            .journal(
                "{\"event\": \"round_failed\", \"round\": 0, \"attempt\": 0, \"why\": \"no memory\", %s}"
                    .formatted(CELL))
            .read();

    Cell cell = new Cell("ColdStart.load", "tiny", "mlx", "");
    assertEquals(
        List.of(
            new BrokenRound(new RoundKey(cell, 0, 0), "failed", "no memory"),
            new BrokenRound(new RoundKey(cell, 2, 0), "missing", "killed")),
        run.brokenRounds());
  }
}
