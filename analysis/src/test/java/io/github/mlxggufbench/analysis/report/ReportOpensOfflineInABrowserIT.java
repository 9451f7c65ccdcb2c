package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.verdict.Analysis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person gets it: opened from disk in a real browser that has no network. */
class ReportOpensOfflineInABrowserIT {

  @Test
  void figuresAreDrawnAndTheConsoleStaysEmpty(@TempDir Path dir)
      throws IOException, InterruptedException {
    String name = "tiny-dense </script><b>'`\\";
    ReportWriter.write(
        List.of(new ThreeRoundRun(dir.resolve("run"), name, "other").write()),
        SyntheticSummary.of(SyntheticSummary.clear(name), SyntheticSummary.tradeOff("other")),
        dir.resolve("report"));

    Chromium.Visit visit = Chromium.find().open(dir.resolve("report/index.html"), dir);

    assertTrue(visit.dom().contains("class=\"headline\""), visit.log());
    long drawn = count("class=\"chart js-plotly-plot\"", visit.dom());
    assertEquals(count("class=\"chart[ \"]", visit.dom()), drawn, visit.log());
    assertTrue(drawn >= 4, "figures drawn: " + drawn);
    assertEquals(0, count("CONSOLE", visit.log()), visit.log());
  }

  @Test
  void alsoThatOfAllFiveScenarios(@TempDir Path dir) throws Exception {
    RunDirectory run = FiveScenarioRun.write(dir.resolve("run"), true);
    ReportWriter.write(List.of(run), Analysis.of(List.of(run)), dir.resolve("report"));

    Chromium.Visit visit = Chromium.find().open(dir.resolve("report/index.html"), dir);

    // Memory of five scenarios, four curves against the context, growth in three modes.
    assertEquals(12, count("class=\"chart js-plotly-plot\"", visit.dom()), visit.log());
    assertEquals(0, count("CONSOLE", visit.log()), visit.log());
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
