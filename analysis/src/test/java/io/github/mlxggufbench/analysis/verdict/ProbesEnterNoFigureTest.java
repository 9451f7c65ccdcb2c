package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Their rates are far off, they fail, they stop early; and nothing changes. */
class ProbesEnterNoFigureTest {

  @TempDir Path dir;

  @Test
  void noMetricAndNoCheckSeesThem() throws Exception {
    PairSummary without = pair(measured("without"));
    PairSummary with =
        pair(
            measured("with")
                .request("gguf", 0, probe("\"outcome\": \"ok\", \"finish_reason\": \"stop\""))
                .request("mlx", 1, probe("\"outcome\": \"timeout\"")));

    assertEquals(without.metrics(), with.metrics());
    assertEquals(without.audit(), with.audit());
    assertEquals(without.outcomes().builds(), with.outcomes().builds());
    assertEquals(1, with.outcomes().failures().size(), "a failed probe is told by name");
  }

  private SyntheticRun measured(String name) throws Exception {
    SyntheticRun run = SyntheticRun.in(dir.resolve(name));
    for (int round = 0; round < 3; round++) {
      String fields =
          "{\"decode_tps\": %d.5, \"ttft_ms\": 50.%d, \"finish_reason\": \"length\"}"
              .formatted(40 + round, round);
      run.request("gguf", round, fields).request("mlx", round, fields);
    }
    return run;
  }

  private static String probe(String fields) {
    return "{\"phase\": \"probe\", \"prompt_tokens\": 9, \"completion_tokens\": 3,"
        + " \"decode_tps\": 900.0, \"ttft_ms\": 900.0, \"memory_peak_bytes\": 9, %s}"
            .formatted(fields);
  }

  private static PairSummary pair(SyntheticRun run) throws Exception {
    return Analysis.of(List.of(run.read())).pairs().get(0);
  }
}
