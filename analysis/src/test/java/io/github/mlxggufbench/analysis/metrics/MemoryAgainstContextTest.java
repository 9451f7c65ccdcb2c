package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.Cell;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Llama 3.1 8B by its card: 32 layers × 8 KV heads × 128 × 2 × 2 bytes = 131,072 B a token. */
class MemoryAgainstContextTest {
  private static final long PER_TOKEN = 131_072;

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
    run.manifest(
        """
        {"pairs": [{"name": "tiny", "builds": {
          "gguf": {"kv_bytes_per_token": 131072, "kv_windows": [], "context_length": 8192},
          "mlx": {"kv_bytes_per_token": 131072, "kv_windows": []}}}]}
        """);
  }

  @Test
  void ofOneLengthIsTheGrowthByThePrompt() throws Exception {
    request("mlx", 0, 2000, 5_000_000, 5_000_000 + 2000 * PER_TOKEN);
    assertArrayEquals(
        new double[] {1000.0 * PER_TOKEN}, series("mlx", "contextTokens=2000").values());
    assertEquals(
        Set.of("the KV cache takes 125 MiB/1k tok by the model's shape, in f16"),
        notes("mlx", "contextTokens=2000"));
  }

  /** 100 MB of buffers in every request are not of its tokens. */
  @Test
  void ofSeveralLengthsIsTheSlopeOfTheirPeaks() throws Exception {
    for (int tokens : new int[] {1000, 2000, 4000}) {
      request("mlx", 0, tokens, 5_000_000, 105_000_000 + tokens * PER_TOKEN);
    }
    Series slope = series("mlx", "");
    assertEquals(1, slope.values().length);
    assertEquals(1000.0 * PER_TOKEN, slope.values()[0], 1e-3);
    assertEquals(0, series("mlx", "contextTokens=1000").values().length);
  }

  @Test
  void moreThanAFifthBesideTheFormulaIsFlagged() throws Exception {
    request("mlx", 0, 2000, 0, 2000 * PER_TOKEN * 5 / 4);
    assertTrue(
        notes("mlx", "contextTokens=2000").stream().anyMatch(n -> n.contains("flagged")),
        notes("mlx", "contextTokens=2000").toString());
  }

  @Test
  void ggufHasPaidBefore() throws Exception {
    request("gguf", 0, 2000, 1_500_000_000, 1_501_000_000);
    assertTrue(
        notes("gguf", "contextTokens=2000")
            .contains(
                "llama.cpp allocates its KV cache for the whole context when it loads: 1.00 GiB for"
                    + " the 8,192 tokens in force, in memory_loaded_bytes"),
        notes("gguf", "contextTokens=2000").toString());
  }

  /** Gemma 3 12B: 384 KiB a token, of which 320 KiB end after 1024 tokens. */
  @Test
  void windowsStopGrowing() throws Exception {
    run.manifest(
        """
        {"pairs": [{"name": "tiny", "builds": {"mlx": {"kv_bytes_per_token": 393216,
          "kv_windows": [{"tokens": 1024, "bytes_per_token": 327680}]}}}]}
        """);
    request("mlx", 0, 4096, 0, 320L * 1024 * 1024 + 4096 * 64 * 1024);
    request("mlx", 0, 2048, 0, 320L * 1024 * 1024 + 2048 * 64 * 1024);
    assertEquals(1000 * 64 * 1024, series("mlx", "").values()[0], 1e-3);
    assertEquals(1, notes("mlx", "").size());
  }

  @Test
  void withoutAShapeThatIsSaid() throws Exception {
    run.manifest("{}");
    request("mlx", 0, 2000, 0, 1);
    assertEquals(
        Set.of("what the KV cache takes by the model's shape is not known"),
        notes("mlx", "contextTokens=2000"));
  }

  private void request(String format, int round, int tokens, long loaded, long peak)
      throws Exception {
    String id = format + round + "-" + tokens;
    String cell =
        "\"benchmark\": \"ContextStress.summarize\", \"params\": {\"contextTokens\": \"%d\"},"
            .formatted(tokens);
    run.memory(format, round, "baseline", "{" + cell + "\"pids\": []}")
        .request(
            format,
            round,
            "{%s \"request_id\": \"%s\", \"prompt_tokens\": %d}".formatted(cell, id, tokens))
        .memory(format, round, "loaded", state(cell, "", 5, loaded))
        .memory(format, round, "before_request", state(cell, id, 10, loaded))
        .memory(format, round, "after_request", state(cell, id, 30, peak));
  }

  private static String state(String cell, String id, long tNs, long bytes) {
    return """
    {%s "request_id": "%s", "t_ns": %d, "private_bytes": %d, "model_file_resident_bytes": 0,
     "absent": {"swap_bytes": "in private_bytes", "vram_bytes": "in private_bytes"}}
    """
        .formatted(cell, id, tNs, bytes);
  }

  private Set<String> notes(String format, String params) throws Exception {
    return series(format, params).notes();
  }

  private Series series(String format, String params) throws Exception {
    Cell cell = new Cell("ContextStress.summarize", "tiny", format, params);
    return Figures.of(List.of(run.read()))
        .series(FigureKey.of(cell, Metric.MEMORY_PER_1K_TOKENS), format);
  }
}
