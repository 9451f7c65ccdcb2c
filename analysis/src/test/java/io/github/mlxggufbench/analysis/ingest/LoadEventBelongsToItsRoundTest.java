package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Row;

class LoadEventBelongsToItsRoundTest {

  @TempDir Path dir;

  @Test
  void whoseParametersAndAttemptItNeedNotRepeat() throws Exception {
    SyntheticRun run = SyntheticRun.in(dir);
    event(run, "round_started", "\"params\": {\"cache\": \"cold\"}, \"attempt\": 0");
    event(run, "loaded", "\"load_seconds\": 3.5");
    event(run, "round_started", "\"params\": {\"cache\": \"warm\"}, \"attempt\": 1");
    event(run, "loaded", "\"load_seconds\": 1.5, \"server_load_seconds\": 1.25");
    RunDirectory read = run.read();
    assertEquals(2, read.loads().rowCount());
    Row warm = read.loads().row(1);
    assertEquals(
        new RoundKey(new Cell("ColdStart.load", "tiny", "mlx", "cache=warm"), 2, 1),
        RoundKey.of(warm));
    assertEquals(1.5, warm.getDouble("load_seconds"));
    assertEquals("cache=cold", read.loads().row(0).getString("params"));
  }

  private static void event(SyntheticRun run, String event, String fields) throws Exception {
    run.journal(
        """
        {"event": "%s", "benchmark": "ColdStart.load", "pair": "tiny", "format": "mlx",
         "round": 2, %s}
        """
            .formatted(event, fields));
  }
}
