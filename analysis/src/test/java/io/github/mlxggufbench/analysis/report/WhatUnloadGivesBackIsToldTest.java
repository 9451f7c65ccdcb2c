package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatUnloadGivesBackIsToldTest {

  @TempDir Path dir;

  @Test
  void asAShareOfWhatWasHeld() throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir)
            .emptyBaseline("gguf", 0)
            .memory("gguf", 0, "loaded", state(200))
            .memory("gguf", 0, "recovered", "{\"pids\": []}")
            .emptyBaseline("mlx", 0)
            .memory("mlx", 0, "loaded", state(400))
            .memory("mlx", 0, "recovered", state(100));
    assertEquals(
        List.of(
            "ColdStart: after the unload GGUF gives back 100 % of what it held and MLX gives back"
                + " 75 % of what it held."),
        GivenBack.of(Analysis.of(List.of(run.read())).pairs().get(0), "ColdStart"));
  }

  private static String state(int bytes) {
    return """
    {"private_bytes": %d, "model_file_resident_bytes": 0,
     "absent": {"swap_bytes": "in private_bytes", "vram_bytes": "in private_bytes"}}
    """
        .formatted(bytes);
  }
}
