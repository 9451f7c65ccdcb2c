package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornLastLineIsCutTest {

  @TempDir Path dir;

  @Test
  void ofJsonLines() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{}")
            .appendRaw("requests.jsonl", "{\"request_id\": \"torn")
            .read();
    assertEquals(1, run.requests().rowCount());
    assertTrue(run.warnings().stream().anyMatch(w -> w.startsWith("requests.jsonl:2: ")));
  }

  @Test
  void evenWhenItParses() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .appendRaw("requests.jsonl", "{\"request_id\": \"r1\", \"prompt_tokens\": 12}")
            .read();
    assertTrue(run.requests().isEmpty());
    assertTrue(run.warnings().stream().anyMatch(w -> w.startsWith("requests.jsonl:1: ")));
  }

  @Test
  void ofSamples() throws Exception {
    RunDirectory run =
        SyntheticRun.in(dir)
            .request("gguf", 0, "{}")
            .samples(
                "SimpleGeneration.generate-tiny-gguf-r0.csv",
                "t_ns,phase,private_bytes\n1,decode,100\n2,decode,20")
            .read();
    assertEquals(1, run.samples().rowCount());
    assertTrue(
        run.warnings().stream()
            .anyMatch(w -> w.startsWith("samples/SimpleGeneration.generate-tiny-gguf-r0.csv:3: ")));
  }
}
