package io.github.mlxggufbench.analysis.crosscheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.ClockFinding;
import io.github.mlxggufbench.analysis.summary.ClockFinding.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksAreComparedRequestByRequestTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir);
  }

  @Test
  void withTheTimingsOfLlamaCpp() throws Exception {
    timings(100, 100, 60, 50);
    timings(104, 100, 70, 50);
    timings(111, 100, 56, 50);

    ClockFinding decode = finding("decode_rate");
    assertEquals("llama.cpp timings", decode.source());
    assertMiddle(1.04, 1.00, 1.11, decode);
    assertEquals(1, decode.beyond(), "only 1.11 is more than 10 % off");
    assertEquals(Result.BEYOND, decode.result());
    ClockFinding prefill = finding("ttft_over_prefill");
    assertMiddle(10, 6, 20, prefill);
    assertEquals(1, prefill.beyond(), "20 ms is more than 10 ms and than 10 % of 50 ms");
  }

  @Test
  void withTheStatsOfLmStudioInItsProbes() throws Exception {
    run.request(
        "mlx",
        0,
        """
        {"phase": "probe", "decode_tps": 40.0, "ttft_ms": 1040.0, "server_stats":
          {"input_tokens": 260, "total_output_tokens": 64, "tokens_per_second": 50.0,
           "time_to_first_token_seconds": 1.0, "prompt_processing_ms": 900.0}}
        """);

    ClockFinding decode = finding("decode_rate");
    assertEquals("mlx", decode.format());
    assertEquals("LM Studio stats, probes", decode.source());
    assertEquals(Result.BEYOND, decode.result());
    ClockFinding ttft = finding("ttft_over_server");
    assertMiddle(40, 40, 40, ttft);
    assertEquals(Result.AGREES, ttft.result(), "within 5 % of a second");
    assertEquals(Result.BEYOND, finding("ttft_over_prefill").result(), "140 ms over 900 ms");
  }

  @Test
  void aTokenBeforeThePromptWasReadIsBeyond() throws Exception {
    timings(100, 100, 48, 50);

    assertEquals(Result.BEYOND, finding("ttft_over_prefill").result());
  }

  @Test
  void aRateOfAShortReplyTellsNothing() throws Exception {
    run.request(
        "gguf",
        0,
        """
        {"completion_tokens": 31, "decode_tps": 40.0, "ttft_ms": 50.0,
         "server_stats": {"predicted_per_second": 372.6, "prompt_ms": 50.0}}
        """);

    assertEquals(
        List.of("ttft_over_prefill"), findings().stream().map(ClockFinding::check).toList());
  }

  @Test
  void whatDoesNotCountIsLeftOut() throws Exception {
    timings(100, 100, 60, 50);
    String off = "\"decode_tps\": 10.0, \"server_stats\": {\"predicted_per_second\": 100.0}";
    run.request("gguf", 0, "{\"phase\": \"warmup\", %s}".formatted(off))
        .request("gguf", 0, "{\"outcome\": \"truncated\", %s}".formatted(off));

    assertEquals(1, finding("decode_rate").requests());
  }

  @Test
  void aServerThatTellsNothingIsUnknown() throws Exception {
    run.request("mlx", 0, "{\"decode_tps\": 40.0, \"server_stats\": null}")
        .request("mlx", 1, "{\"phase\": \"probe\", \"outcome\": \"http_error\"}");

    ClockFinding unknown = findings().get(0);
    assertEquals(Result.UNKNOWN, unknown.result());
    assertEquals("no reply told it, and 1 probe(s) failed", unknown.text());
  }

  private void timings(double ours, double engines, double ttftMs, double promptMs)
      throws Exception {
    run.request(
        "gguf",
        0,
        """
        {"decode_tps": %s, "ttft_ms": %s,
         "server_stats": {"predicted_per_second": %s, "prompt_ms": %s}}
        """
            .formatted(ours, ttftMs, engines, promptMs));
  }

  private ClockFinding finding(String check) throws Exception {
    return findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
  }

  private List<ClockFinding> findings() throws Exception {
    return ClockChecks.of("tiny", List.of(run.read()));
  }

  private static void assertMiddle(
      double median, double lowest, double highest, ClockFinding finding) {
    Double[] found = {finding.median(), finding.lowest(), finding.highest()};
    double[] expected = {median, lowest, highest};
    for (int i = 0; i < expected.length; i++) {
      Double value = found[i];
      assertNotNull(value);
      assertEquals(expected[i], value, 1e-9);
    }
  }
}
