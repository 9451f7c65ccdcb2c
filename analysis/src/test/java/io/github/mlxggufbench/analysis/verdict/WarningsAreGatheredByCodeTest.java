package io.github.mlxggufbench.analysis.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.summary.Notice;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningsAreGatheredByCodeTest {

  @TempDir Path dir;

  @Test
  void onceEachWithACount() throws Exception {
    Summary summary =
        Analysis.of(
            List.of(
                SyntheticRun.in(dir)
                    .manifest(
                        """
                        {"warnings": [
                          {"code": "client_disagrees", "text": "a is off", "remedy": "end the rest"},
                          {"code": "runtime_unknown", "text": "no engine said", "remedy": ""},
                          {"code": "client_disagrees", "text": "b is off", "remedy": "end the rest."},
                          {"code": "client_disagrees", "text": "a is off.", "remedy": "end the rest"}]}
                        """)
                    .read()));

    assertEquals(
        List.of(
            new Notice("client_disagrees", List.of("a is off", "b is off"), "end the rest", 3),
            new Notice("runtime_unknown", List.of("no engine said"), "", 1)),
        summary.notices());
    assertEquals(
        List.of("a is off (end the rest)", "b is off (end the rest)", "no engine said"),
        summary.warnings());
  }
}
