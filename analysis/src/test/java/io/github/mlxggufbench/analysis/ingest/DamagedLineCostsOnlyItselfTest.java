package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedLineCostsOnlyItselfTest {

  @TempDir Path dir;

  @Test
  void ofBrokenJson() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{}")
            .appendRaw("requests.jsonl", "{\"request_id\": }\n")
            .request("gguf", 1, "{}")
            .read();
    assertEquals(2, run.requests().rowCount());
    assertWarning(run, "requests.jsonl:2: damaged JSON");
  }

  @Test
  void ofAFieldThatIsMissing() throws Exception {
    RunDirectory run = SyntheticRun.in(dir).request("gguf", 0, "{\"outcome\": null}").read();
    assertTrue(run.requests().isEmpty());
    assertWarning(run, "requests.jsonl:1: outcome: missing; line skipped");
  }

  @Test
  void ofAFieldOfAnotherType() throws Exception {
    RunDirectory run = SyntheticRun.in(dir).request("gguf", 0, "{\"ttft_ms\": \"fast\"}").read();
    assertTrue(run.requests().isEmpty());
    assertWarning(run, "requests.jsonl:1: ttft_ms: expected a number, found \"fast\"");
  }

  @Test
  void ofSamples() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{}")
            .samples(
                "SimpleGeneration.generate-tiny-gguf-r0.csv",
                "t_ns,phase,private_bytes\n1,decode\n2,decode,many\n3,decode,100\n")
            .read();
    assertEquals(1, run.samples().rowCount());
    String file = "samples/SimpleGeneration.generate-tiny-gguf-r0.csv";
    assertWarning(run, file + ":2: 2 cells under a header of 3");
    assertWarning(run, file + ":3: private_bytes: no number: many");
  }

  @Test
  void andMuchDamageIsSummedUp() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir).appendRaw("requests.jsonl", "not JSON\n".repeat(25)).read();
    assertEquals(11, run.warnings().stream().filter(w -> w.startsWith("requests.jsonl")).count());
    assertWarning(run, "requests.jsonl: 15 more damaged lines skipped");
  }

  private static void assertWarning(RunDirectory run, String start) {
    assertTrue(
        run.warnings().stream().anyMatch(w -> w.startsWith(start)),
        () -> start + " not among " + run.warnings());
  }
}
