package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoidRoundsAreLeftOutTest {

  private static final String FILE = "SimpleGeneration.generate-tiny-gguf-r0";

  @TempDir Path dir;

  @Test
  void ofEveryTable() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{\"request_id\": \"broken\", \"outcome\": \"refused\"}")
            .request("gguf", 0, "{\"request_id\": \"repeated\", \"attempt\": 1}")
            .memory("gguf", 0, "loaded", "{\"benchmark\": \"SimpleGeneration.generate\"}")
            .samples(FILE + ".csv", "t_ns,phase\n1,decode\n")
            .samples(FILE + "-a1.csv", "t_ns,phase\n2,decode\n")
            .journal(
                """
                {"event": "round_void", "benchmark": "SimpleGeneration.generate", "pair": "tiny",
                 "format": "gguf", "params": {}, "round": 0, "attempt": 0, "why": "server gone"}
                """)
            .read();
    assertEquals("repeated", String.join(" ", run.requests().stringColumn("request_id").asList()));
    assertEquals("broken", run.voidRequests().stringColumn("request_id").get(0));
    assertTrue(run.memory().isEmpty());
    assertEquals(2L, run.samples().longColumn("t_ns").get(0));
    assertEquals(1, run.samples().rowCount());
    assertEquals(1, run.samples().intColumn("attempt").get(0));
  }

  @Test
  void andCounted() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 3, "{\"params\": {\"contextTokens\": \"1024\"}}")
            .journal(
                """
                {"event": "round_void", "benchmark": "SimpleGeneration.generate", "pair": "tiny",
                 "format": "gguf", "params": {"contextTokens": "1024"}, "round": 3, "attempt": 0,
                 "why": "server gone"}
                """)
            .read();
    assertTrue(
        run.warnings().contains("1 void round(s) with 1 request(s) left out of all figures"));
    BrokenRound broken = run.brokenRounds().get(0);
    assertEquals("void", broken.end());
    assertEquals("server gone", broken.why());
    assertEquals(3, broken.round().round());
    assertEquals("contextTokens=1024", broken.round().cell().params());
  }
}
