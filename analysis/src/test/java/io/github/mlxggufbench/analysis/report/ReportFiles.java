package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes a report and gives back its files' texts by name. */
final class ReportFiles {

  private ReportFiles() {}

  static Map<String, String> of(Path dir, RunDirectory run, Summary summary) throws IOException {
    Path report = dir.resolve("report");
    ReportWriter.write(List.of(run), summary, report);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(report)) {
      for (Path file : files.toList()) {
        texts.put(report.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** The page's own text: without the vendored Plotly, which is not ours to judge. */
  static String ownText(String html) {
    int plotly = html.indexOf("* plotly.js (cartesian");
    int end = html.indexOf("</script>", plotly);
    return html.substring(0, plotly) + html.substring(end);
  }
}
