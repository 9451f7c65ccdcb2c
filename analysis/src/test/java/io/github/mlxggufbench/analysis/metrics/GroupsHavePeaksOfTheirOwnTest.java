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
    run.request("gguf", 0, request("a", "technical", 300))
        .request("gguf", 0, request("b", "technical", 500))
        .request("gguf", 0, request("c", "knowledge", 400));
  }

  @Test
  void fromItsOwnRequestsAboveTheBaseline() throws Exception {
    run.memory("gguf", 0, "baseline", "{" + CELL + ", \"pids\": []}");
    snapshot("a", 1000);
    snapshot("b", 1100);
    snapshot("c", 1200);

    assertArrayEquals(new double[] {500 + 1100}, series("technical").values());
    assertArrayEquals(new double[] {400 + 1200}, series("knowledge").values());
  }

  @Test
  void unknownWithoutSnapshotsOfTheModelFile() throws Exception {
    run.memory("gguf", 0, "baseline", "{" + CELL + ", \"pids\": []}");
    snapshot("a", 1000);

    assertEquals(
        Set.of(
            "unknown: resident model file unknown (no snapshot around the requests of this group)"),
        series("knowledge").notes());
  }

  private static String request(String id, String group, long peak) {
    return """
    {%s, "request_id": "%s", "group": "%s", "memory_peak_bytes": %d}
    """
        .formatted(CELL, id, group, peak);
  }

  private void snapshot(String request, long modelFile) throws Exception {
    run.memory(
        "gguf",
        0,
        "after_request",
        """
        {%s, "request_id": "%s", "private_bytes": 200, "peak_private_bytes": 9000,
         "model_file_resident_bytes": %d, "unknown": {}}
        """
            .formatted(CELL, request, modelFile));
  }

  private Series series(String group) throws Exception {
    Cell cell = new Cell("ExpertActivation.generate", "tiny", "gguf", "");
    return Figures.of(List.of(run.read()))
        .series(FigureKey.of(cell, group, Metric.MEMORY_PEAK), "gguf");
  }
}
