package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a report. */
public final class ReportWriter {

  private ReportWriter() {}

  /**
   * @param runs the runs the summary was made of
   * @param outputDir created when it is not there
   */
  public static void write(List<RunDirectory> runs, Summary summary, Path outputDir)
      throws IOException {
    Files.createDirectories(outputDir);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(outputDir.resolve("summary.json").toFile(), summary);
  }
}
