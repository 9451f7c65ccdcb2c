package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsHavePeaksOfTheirOwnTest {

  private static final String CELL = "\"benchmark\": \"ExpertActivation.generate\"";

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void aRoundOfTwoDomains() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
    run.request("gguf", 0, request("a", "technical"))
        .request("gguf", 0, request("b", "technical"))
        .request("gguf", 0, request("c", "knowledge"));
    run.memory("gguf", 0, "baseline", "{" + CELL + ", \"pids\": []}");
  }

  @Test
  void theHighestCostOfOneMomentAroundItsOwnRequests() throws Exception {
    around("a", 200, 500);
    around("b", 300, 400);
    around("c", 350, 900);

    assertArrayEquals(new double[] {500 + 1000}, series("technical").values());
    assertArrayEquals(new double[] {900 + 1000}, series("knowledge").values());
  }

  @Test
  void unknownWithoutSnapshotsAroundItsRequests() throws Exception {
    around("a", 200, 500);

    assertEquals(
        Set.of("unknown: no snapshots around a measured request"), series("knowledge").notes());
  }

  private static String request(String id, String group) {
    return """
    {%s, "request_id": "%s", "group": "%s"}
    """
        .formatted(CELL, id, group);
  }

  private void around(String request, long privateBefore, long privateAfter) throws Exception {
    snapshot(request, "before_request", privateBefore);
    snapshot(request, "after_request", privateAfter);
  }

  private void snapshot(String request, String phase, long privateBytes) throws Exception {
    run.memory(
        "gguf",
        0,
        phase,
        """
        {%s, "request_id": "%s", "private_bytes": %d, "swap_bytes": 0, "vram_bytes": 0,
         "model_file_resident_bytes": 1000, "unknown": {}}
        """
            .formatted(CELL, request, privateBytes));
  }

  private Series series(String group) throws Exception {
    Cell cell = new Cell("ExpertActivation.generate", "tiny", "gguf", "");
    return Figures.of(List.of(run.read()))
        .series(FigureKey.of(cell, group, Metric.MEMORY_PEAK), "gguf");
  }
}
