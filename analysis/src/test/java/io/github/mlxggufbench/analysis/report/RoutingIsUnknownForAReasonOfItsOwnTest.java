package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingIsUnknownForAReasonOfItsOwnTest {

  @TempDir Path dir;

  @Test
  void notForThatOfAnotherPairOrBuild() throws Exception {
    assertEquals(
        "Expert routing of the GGUF build is unknown: its file is not known. Expert routing of the"
            + " MLX build is unknown: no text was kept to route.",
        gap(
            """
            {"code": "routing_unknown", "text": "tiny-2 gguf: not of tiny"},
            {"code": "routing_unknown", "text": "not tiny gguf: nor this"},
            {"code": "other", "text": "tiny gguf: of something else"},
            {"code": "routing_unknown", "text": "tiny gguf: its file is not known"},
            {"code": "routing_unknown", "text": "tiny mlx: no text was kept to route."}
            """));
  }

  @Test
  void saidOnceWhereItIsTheSame() throws Exception {
    assertEquals(
        "Expert routing is unknown: not exposed by LM Studio.",
        gap(
            """
            {"code": "routing_unknown", "text": "tiny gguf: not exposed by LM Studio"},
            {"code": "routing_unknown", "text": "tiny mlx: not exposed by LM Studio"}
            """));
  }

  @Test
  void thatOfThePairIsThatOfBothBuilds() throws Exception {
    assertEquals(
        "Expert routing is unknown: the routing is not known: disk full.",
        gap(
            "{\"code\": \"routing_failed\", \"text\": \"tiny: the routing is not known: disk full\"}"));
  }

  @Test
  void andWhereNothingSaysIt() throws Exception {
    assertEquals(
        "Expert routing is unknown: routing.jsonl holds nothing of it, and no warning of the run"
            + " says why.",
        gap(""));
  }

  private String gap(String warnings) throws Exception {
    SyntheticRun synthetic = SyntheticRun.in(dir.resolve("run"));
    synthetic.manifest("{\"warnings\": [" + warnings + "]}");
    synthetic.request("gguf", 0, "{\"benchmark\": \"ExpertActivation.generate\", \"ttft_ms\": 5}");
    List<RunDirectory> runs = List.of(synthetic.read());
    PairSummary pair = Analysis.of(runs).pairs().get(0);
    return RoutingGap.of(pair, runs);
  }
}
