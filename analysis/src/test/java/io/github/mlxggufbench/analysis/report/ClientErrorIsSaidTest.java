package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientErrorIsSaidTest {

  @TempDir Path dir;

  @Test
  void inASentenceAndATable() throws Exception {
    ClientErrorView view =
        view(
            """
            {"selftest": {"streams": [
              {"streams": 1, "requests": 400, "true_ttft_ms": 50,
               "ttft_error_ms": {"median": 0.112, "p99": 0.412},
               "gap_error_ms": {"median": 0.02, "p99": 0.31},
               "decode_rate_error": {"median": -0.0003, "p99": 0.0011}}],
             "requests_per_second": 23412.3, "tokens_per_second": null, "gc_pauses": 3,
             "gc_pause_max_ms": 1.73, "unknown": {"tokens_per_second": "not in the short form"}}}
            """);

    assertEquals(
        "The client’s own error on this machine, at p99: time to first token 0.412 ms, gaps"
            + " 0.310 ms, decode rate 0.11 %. Nothing finer can be told.",
        view.sentence());
    assertEquals(
        List.of(
            "1", "400", "50.0 ms", "0.112 ms, 0.412 ms", "0.0200 ms, 0.310 ms", "-0.03 %, 0.11 %"),
        view.rows().get(0).texts());
    assertEquals(
        "The client itself reached 23,412 requests a second; 3 garbage collections, the longest"
            + " 1.73 ms. Unknown: not in the short form.",
        view.rates());
  }

  @Test
  void orWhyItIsNotKnown() throws Exception {
    String unmeasured = "The client’s own error on this machine was not measured: ";

    assertEquals(unmeasured + "the run holds no self-test.", view("{}").sentence());
    assertEquals(
        unmeasured + "the run holds no self-test.", view("{\"selftest\": null}").sentence());
    assertEquals(
        unmeasured + "no free port.",
        view("{\"selftest\": {\"streams\": [], \"unknown\": \"no free port\"}}").sentence());
  }

  @Test
  void andHeldAgainstAHeadlineThatRestsOnLess() throws Exception {
    SyntheticRun run =
        SyntheticRun.in(dir.resolve("rests"))
            .manifest(
                "{\"selftest\": {\"streams\": [{\"streams\": 1, \"ttft_error_ms\": {\"p99\": 3}}]}}");
    for (int round = 0; round < 4; round++) {
      run.request("gguf", round, "{\"ttft_ms\": 20.00%d}".formatted(round));
      run.request("mlx", round, "{\"ttft_ms\": 22.0%d}".formatted(round));
    }

    assertEquals(
        List.of(
            "The verdict on time to first token rests on less than the client’s own error (3.00"
                + " ms at p99)."),
        Advisor.of(Analysis.of(List.of(run.read())).pairs().get(0)).caveats());
  }

  private ClientErrorView view(String manifest) throws Exception {
    return ClientErrorView.of(
        SyntheticRun.in(Files.createTempDirectory(dir, "run")).manifest(manifest).read());
  }
}
