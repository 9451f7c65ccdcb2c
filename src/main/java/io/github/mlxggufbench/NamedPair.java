package io.github.mlxggufbench;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.LoadConfig;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.discover.Mixture;
import io.github.mlxggufbench.run.ExitCode;
import io.github.mlxggufbench.run.JmhOptions;
import io.github.mlxggufbench.run.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pair of {@code --gguf} and {@code --mlx}: it is measured instead of the file's. */
final class NamedPair {
  /** As the shipped pairs have it: both builds with the same, and one slot. */
  private static final LoadConfig LOAD = new LoadConfig(8192, 1);

  private NamedPair() {}

  /**
   * The pairs to choose from.
   *
   * @param file those of the configuration: one of the same two builds keeps its name and settings
   */
  static List<PairConfig> or(List<PairConfig> file, Arguments arguments, JmhOptions jmh)
      throws RunException {
    String gguf = arguments.gguf;
    String mlx = arguments.mlx;
    if (gguf == null && mlx == null) {
      return file;
    }
    if (gguf == null || mlx == null) {
      throw usage(
          (gguf == null ? "--mlx" : "--gguf")
              + " names one build, a pair has two; add "
              + (gguf == null ? "--gguf" : "--mlx")
              + " KEY");
    }
    if (!jmh.parameter("pair").isEmpty()) {
      throw usage("-p pair=... chooses among the file's pairs, --gguf and --mlx replace them");
    }
    BuildSource ggufBuild = build("--gguf", gguf);
    BuildSource mlxBuild = build("--mlx", mlx);
    if (ggufBuild.equals(mlxBuild)) {
      throw usage("--gguf and --mlx name the same build: " + gguf + "; a pair compares two");
    }
    for (PairConfig pair : file) {
      if (pair.gguf().equals(ggufBuild) && pair.mlx().equals(mlxBuild)) {
        return List.of(pair);
      }
    }
    boolean moe = Mixture.is(ggufBuild) || Mixture.is(mlxBuild);
    return List.of(new PairConfig(name(gguf), moe, ggufBuild, mlxBuild, LOAD));
  }

  /** A path that exists, else a key of LM Studio's; keys may have slashes, too. */
  private static BuildSource build(String option, String text) throws RunException {
    if (text.isBlank()) {
      throw usage(option + ": the value is empty; give a model key of LM Studio or a path");
    }
    Path path = Path.of(text);
    if (Files.exists(path)) {
      return new BuildSource.Local(path.toAbsolutePath().normalize());
    }
    if (path.isAbsolute() || text.startsWith(".") || text.endsWith(".gguf")) {
      throw usage(option + " " + text + ": no such file or folder");
    }
    return new BuildSource.Model(text);
  }

  /** The last word of the GGUF build's key or path, as a pair may be called. */
  private static String name(String gguf) {
    String last = gguf.replaceAll("/+$", "").replaceAll(".*/", "");
    String name = last.replaceAll("(?i)[.-]gguf$", "").replaceAll("[^A-Za-z0-9._-]", "-");
    return name.isEmpty() ? "pair" : name;
  }

  private static RunException usage(String message) {
    return new RunException(ExitCode.USAGE, message);
  }
}
