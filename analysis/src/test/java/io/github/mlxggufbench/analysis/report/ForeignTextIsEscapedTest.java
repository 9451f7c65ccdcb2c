package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.analysis.summary.Notice;
import io.github.mlxggufbench.analysis.summary.PairSummary;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of models, warnings of files: whatever they hold, it is text. */
class ForeignTextIsEscapedTest {

  private static final String EVIL = "<script>alert(1)</script><img src=x>|`a`|[b](c)\n# d @e";

  private static Map<String, String> report(Path dir) throws IOException {
    PairSummary pair = SyntheticSummary.clear(EVIL);
    return ReportFiles.of(
        dir,
        new ThreeRoundRun(dir.resolve("run"), EVIL).cpu(EVIL).write(),
        new Summary(
            1,
            List.of("run"),
            List.of(pair),
            List.of(new Notice(EVIL, List.of(EVIL, "b"), EVIL, 2)),
            List.of(EVIL)));
  }

  @Test
  void inThePage(@TempDir Path dir) throws IOException {
    String html = ReportFiles.ownText(report(dir).getOrDefault("index.html", ""));

    assertFalse(html.contains("<script>alert"));
    assertFalse(html.contains("<img"));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x&gt;|`a`|"));
  }

  @Test
  void inTheMarkdown(@TempDir Path dir) throws IOException {
    String markdown = report(dir).getOrDefault("report.md", "");

    assertFalse(markdown.contains("<script"));
    assertFalse(markdown.contains("<img"));
    assertFalse(markdown.contains("|`a`|"));
    assertFalse(markdown.contains("[b](c)"));
    assertFalse(markdown.contains("@e"));
    assertFalse(markdown.contains("\n# d"));
  }

  @Test
  void inOneLineOfMarkdown() {
    assertEquals(
        "\\`a\\` \\| \\*b\\* \\[c\\](d) &#60;e&#62; &#38; f\\_g h &#64;i",
        new MarkdownEscaper().escape("`a` | *b* [c](d) <e> & f_g\nh @i"));
    assertEquals("\\- no list", new MarkdownEscaper().escape("- no list"));
  }

  @Test
  void inFileNames(@TempDir Path dir) throws IOException {
    assertTrue(report(dir).keySet().stream().allMatch(name -> name.matches("[A-Za-z0-9.-]+")));
  }
}
