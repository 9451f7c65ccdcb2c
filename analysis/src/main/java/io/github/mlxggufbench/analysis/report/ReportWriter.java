package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.report.PairView.Picture;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a report: {@code index.html}, {@code report.md}, pictures, data. */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * @param runs the runs the summary was made of
   * @param outputDir created when it is not there; files of an earlier report are replaced
   */
  public static void write(List<RunDirectory> runs, Summary summary, Path outputDir)
      throws IOException {
    Files.createDirectories(outputDir);
    ReportView report = ReportViews.of(runs, summary);
    for (PairView pair : report.pairs()) {
      for (Picture picture : pair.allPictures()) {
        Files.writeString(outputDir.resolve(picture.file()), picture.svg());
      }
    }
    Files.writeString(outputDir.resolve("report.md"), Templates.markdown(report));
    Files.writeString(outputDir.resolve("index.html"), Templates.html(report));
    Files.writeString(outputDir.resolve("summary.json"), SummaryJson.of(summary));
  }
}
