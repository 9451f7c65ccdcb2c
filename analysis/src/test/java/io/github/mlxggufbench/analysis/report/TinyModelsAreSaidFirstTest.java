package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinyModelsAreSaidFirstTest {

  private static final String BANNER = "embedded server, tiny random-weight models";

  private static Map<String, String> report(Path dir, String publisher) throws IOException {
    return ReportFiles.of(
        dir,
        new ThreeRoundRun(dir.resolve("run"), "p").publisher(publisher).write(),
        SyntheticSummary.of(SyntheticSummary.clear("p")));
  }

  @Test
  void beforeAnyVerdict(@TempDir Path dir) throws IOException {
    Map<String, String> files = report(dir, "generated");

    for (String name : new String[] {"index.html", "report.md"}) {
      String text = files.getOrDefault(name, "");
      int banner = text.indexOf(BANNER);
      assertTrue(banner > 0 && banner < text.indexOf("Run the GGUF build"), name);
    }
  }

  @Test
  void andNotOfRealModels(@TempDir Path dir) throws IOException {
    report(dir, "local").forEach((name, text) -> assertFalse(text.contains(BANNER), name));
  }
}
