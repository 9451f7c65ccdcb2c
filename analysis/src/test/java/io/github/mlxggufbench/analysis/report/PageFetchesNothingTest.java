package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFetchesNothingTest {

  private static final Pattern FETCH =
      Pattern.compile(
          "(?i)(src|srcset|href|action|poster)\\s*=\\s*[\"']?(?!#|data:)[^\"'\\s>]+|url\\(|@import|<link"
              + " [^>]*stylesheet");

  @Test
  void everythingItNeedsIsInIt(@TempDir Path dir) throws IOException {
    String html =
        ReportFiles.of(
                dir,
                new ThreeRoundRun(dir.resolve("run"), "p").write(),
                SyntheticSummary.of(SyntheticSummary.clear("p")))
            .getOrDefault("index.html", "");

    assertEquals(
        List.of(),
        FETCH.matcher(ReportFiles.ownText(html)).results().map(MatchResult::group).toList());
  }
}
