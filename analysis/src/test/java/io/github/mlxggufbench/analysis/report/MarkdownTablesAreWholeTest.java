package io.github.mlxggufbench.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTablesAreWholeTest {

  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\(([^)]*)\\)");

  private static Map<String, String> report(Path dir) throws IOException {
    return ReportFiles.of(
        dir,
        new ThreeRoundRun(dir.resolve("run"), "p|q").write(),
        SyntheticSummary.of(SyntheticSummary.clear("p|q")));
  }

  @Test
  void everyRowHasTheCellsOfItsHead(@TempDir Path dir) throws IOException {
    List<String> lines = report(dir).getOrDefault("report.md", "").lines().toList();
    int columns = 0;
    int tables = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean row = lines.get(i).startsWith("|");
      boolean head = row && !lines.get(i - 1).startsWith("|");
      if (head) {
        tables++;
        columns = cells(lines.get(i));
        assertEquals("", lines.get(i - 1), "before line " + i);
        assertTrue(lines.get(i + 1).startsWith("|---"), lines.get(i + 1));
      }
      assertTrue(!row || cells(lines.get(i)) == columns, lines.get(i));
    }
    assertTrue(tables >= 8, "tables: " + tables);
  }

  @Test
  void everyPictureIsThere(@TempDir Path dir) throws IOException {
    Map<String, String> files = report(dir);
    Matcher pictures = PICTURE.matcher(files.getOrDefault("report.md", ""));
    int found = 0;
    while (pictures.find()) {
      found++;
      assertTrue(files.containsKey(pictures.group(1)), pictures.group());
    }
    assertEquals(6, found);
  }

  private static int cells(String row) {
    return (int) row.replace("\\|", "").chars().filter(c -> c == '|').count() - 1;
  }
}
