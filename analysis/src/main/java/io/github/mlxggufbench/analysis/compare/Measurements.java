package io.github.mlxggufbench.analysis.compare;

import io.github.mlxggufbench.analysis.ingest.JmhFile;
import io.github.mlxggufbench.analysis.ingest.RunReader;
import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All that one argument of {@code compare} holds. */
final class Measurements {

  private Measurements() {}

  /** A directory is read as a run, a file as JMH JSON. */
  static List<Measurement> read(Path path) throws UnusableRunException {
    if (Files.isDirectory(path)) {
      return RunMeasurements.of(RunReader.read(path));
    }
    if (!Files.exists(path)) {
      throw new UnusableRunException(path + ": not there; give a run directory or a JMH JSON file");
    }
    return JmhFile.read(path).stream().map(JmhMeasurements::of).toList();
  }
}
