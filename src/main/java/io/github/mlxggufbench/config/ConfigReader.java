package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Numbers;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Words;
import io.github.mlxggufbench.config.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads {@code benchmark.yaml}. The first thing wrong in it is told with its place and remedy. */
public final class ConfigReader {
  static final List<String> KEYS =
      List.of("server", "timeouts", "seed", "profile", "pairs", "profiles");

  private static final long DEFAULT_SEED = 42;
  private static final String DEFAULT_PROFILE = "quick";

  private final ProfileReader profiles;
  private final Map<String, String> environment;

  /**
   * @param scenarios each scenario's declared keys by its class name
   * @param environment the variables that the file may name as <code>${NAME}</code>
   */
  public ConfigReader(Map<String, ScenarioKeys.Key[]> scenarios, Map<String, String> environment) {
    this.profiles = new ProfileReader(scenarios);
    this.environment = Map.copyOf(environment);
  }

  /** Reads a file; {@code path:} builds in it are relative to its folder. */
  public BenchmarkConfig read(Path file) throws ConfigException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return read(YamlFile.read(file), folder == null ? file.toAbsolutePath() : folder);
    } catch (InvalidYamlException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name the file as the user named it, for messages
   * @param folder to which {@code path:} builds are relative
   */
  public BenchmarkConfig read(String name, String text, Path folder) throws ConfigException {
    try {
      return read(new YamlFile(name, text), folder);
    } catch (InvalidYamlException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  /** Only the server, whatever the rest of the file is worth. */
  public static ServerConfig server(Path file, Map<String, String> environment)
      throws ConfigException {
    try {
      Section root = YamlFile.read(file).root(Map.copyOf(environment)).of(KEYS);
      return root.get("server", ServerReader::read, ServerReader.DEFAULT);
    } catch (InvalidYamlException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  private BenchmarkConfig read(YamlFile file, Path folder) throws InvalidYamlException {
    Section root = file.root(environment).of(KEYS);
    PairReader pairs = new PairReader(folder, environment);
    Map<String, ProfileConfig> byName = root.get("profiles", profiles::readAll);
    return new BenchmarkConfig(
        root.get("server", ServerReader::read, ServerReader.DEFAULT),
        root.get("timeouts", TimeoutsReader::read, TimeoutsReader.DEFAULT),
        root.get("seed", Numbers.anyLong(), DEFAULT_SEED),
        profile(root, byName),
        root.get("pairs", pairs::readAll),
        byName);
  }

  private static String profile(Section root, Map<String, ProfileConfig> byName)
      throws InvalidYamlException {
    String profile = root.get("profile", Words.of("profile", byName.keySet()), DEFAULT_PROFILE);
    if (!byName.containsKey(profile)) {
      throw root.error(
          "key profile is missing, and there is no profile "
              + DEFAULT_PROFILE
              + "; allowed: "
              + String.join(", ", byName.keySet()));
    }
    return profile;
  }
}
