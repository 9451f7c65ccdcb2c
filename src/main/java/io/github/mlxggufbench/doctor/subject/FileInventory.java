package io.github.mlxggufbench.doctor.subject;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.discover.FoundBuild;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Model files on this machine; generated builds are made as they are needed and left out. */
public final class FileInventory implements Inventory {

  @Override
  public Map<Format, FoundBuild> builds(ChosenPair chosen) throws RunException {
    Map<Format, FoundBuild> builds = new LinkedHashMap<>();
    for (Format format : chosen.formats()) {
      if (chosen.pair().build(format) instanceof BuildSource.Local local) {
        builds.put(format, build(local.path(), format));
      }
    }
    return builds;
  }

  private static FoundBuild build(Path path, Format format) throws RunException {
    Path needed = format == Format.GGUF ? path : path.resolve("config.json");
    if (!Files.isRegularFile(needed) || !Files.isReadable(needed)) {
      throw new RunException(ExitCode.UNAVAILABLE, needed + " is not there, or cannot be read");
    }
    try {
      return FoundBuild.of(path, format, path.toString(), ModelFacts.read(path), null);
    } catch (IOException e) {
      throw new RunException(ExitCode.UNAVAILABLE, String.valueOf(e.getMessage()));
    }
  }
}
