package io.github.mlxggufbench.analysis.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundValueIsTheMeanOfItsRequestsTest {

  @TempDir Path dir;
  private SyntheticRun run;

  @BeforeEach
  void startRun() throws Exception {
    run = SyntheticRun.in(dir.resolve("run"));
  }

  @Test
  void measuredAndOk() throws Exception {
    run.request("gguf", 0, "{\"phase\": \"warmup\", \"decode_tps\": 1}")
        .request("gguf", 0, "{\"phase\": \"probe\", \"decode_tps\": 2}")
        .request("gguf", 0, "{\"decode_tps\": 40}")
        .request("gguf", 0, "{\"decode_tps\": 50}")
        .request("gguf", 0, "{\"outcome\": \"timeout\", \"decode_tps\": 3}");
    Series series = series("", "decode_tps");
    assertEquals(List.of(new RoundValue(new Block(name(), 0), 45, 2)), series.rounds());
    assertTrue(
        series.notes().contains("block 0: 1 of 3 requests failed and are not in it: 1 timeout"));
  }

  @Test
  void withoutCachedRepliesWhereTheyWouldSpoilIt() throws Exception {
    run.request("gguf", 0, "{\"ttft_ms\": 100, \"decode_tps\": 40}")
        .request("gguf", 0, "{\"ttft_ms\": 1, \"decode_tps\": 50, \"cache_suspected\": true}");
    assertEquals(100, series("", "ttft_ms").values()[0]);
    assertEquals(45, series("", "decode_tps").values()[0]);
    assertTrue(
        series("", "ttft_ms")
            .notes()
            .contains("block 0: 1 of 2 requests left out, the reply seems to come from a cache"));
  }

  @Test
  void perGroupWhereACellHasGroups() throws Exception {
    run.request("gguf", 0, "{\"group\": \"math\", \"decode_tps\": 40}")
        .request("gguf", 0, "{\"group\": \"code\", \"decode_tps\": 50}");
    assertEquals(40, series("math", "decode_tps").values()[0]);
    assertEquals(50, series("code", "decode_tps").values()[0]);
  }

  @Test
  void andAbsentWhereNoRequestHasIt() throws Exception {
    run.request("gguf", 0, "{\"ttft_ms\": 100, \"decode_tps\": null}");
    Series series = series("", "decode_tps");
    assertTrue(series.rounds().isEmpty());
    assertEquals(1, series.notes().size());
  }

  @Test
  void successRateCountsEveryMeasuredRequest() throws Exception {
    run.request("gguf", 0, "{}")
        .request("gguf", 0, "{\"outcome\": \"empty\"}")
        .request("gguf", 0, "{\"outcome\": \"http_error\"}")
        .request("gguf", 0, "{\"phase\": \"warmup\", \"outcome\": \"timeout\"}");
    assertEquals(1 / 3.0, series("", "success_rate").values()[0]);
  }

  private Series series(String group, String metric) throws Exception {
    Figures figures = Figures.of(List.of(run.read()));
    FigureKey key =
        figures.keys().stream()
            .filter(k -> k.group().equals(group) && k.metric().name().equals(metric))
            .findFirst()
            .orElseThrow();
    return figures.series(key, "gguf");
  }

  private static String name() {
    return "2026-11-22T21-50-00Z";
  }
}
