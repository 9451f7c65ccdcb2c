package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.ingest.JmhFile;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.RunReader;
import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that one argument of {@code compare} holds.
 *
 * @param warnings of reading it
 */
record Measurements(List<Measurement> all, List<String> warnings) {

  /** A directory is read as a run, a file as JMH JSON. */
  static Measurements read(Path path) throws UnusableRunException {
    if (Files.isDirectory(path)) {
      RunDirectory run = RunReader.read(path);
      List<String> warnings = run.warnings().stream().map(w -> path + ": " + w).toList();
      return new Measurements(RunMeasurements.of(run), warnings);
    }
    if (!Files.exists(path)) {
      throw new UnusableRunException(path + ": not there; give a run directory or a JMH JSON file");
    }
    return new Measurements(
        JmhFile.read(path).stream().map(JmhMeasurements::of).toList(), List.of());
  }
}
