package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Numbers;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import io.github.mlxggufbench.config.yaml.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code pairs:}. */
final class PairReader {
  static final List<String> KEYS = List.of("name", "moe", "gguf", "mlx", "load", "imatrix");
  static final List<String> LOAD_KEYS = List.of("context_length", "parallel");
  static final String NAME_PATTERN = "[A-Za-z0-9._-]+";

  private final BuildReader builds;

  PairReader(Path folder, Map<String, String> environment) {
    this.builds = new BuildReader(folder, environment);
  }

  List<PairConfig> readAll(Value value) throws InvalidYamlException {
    List<PairConfig> pairs = new ArrayList<>();
    Map<String, Integer> lineOfName = new HashMap<>();
    for (Value item : value.list()) {
      pairs.add(read(item, lineOfName));
    }
    if (pairs.isEmpty()) {
      throw value.error("is empty; give one pair or more");
    }
    return List.copyOf(pairs);
  }

  private PairConfig read(Value value, Map<String, Integer> lineOfName)
      throws InvalidYamlException {
    Section pair = value.section().of(KEYS);
    String name = pair.get("name", nameValue -> name(nameValue, lineOfName));
    boolean moe = pair.get("moe", Words.bool(), false);
    BuildSource gguf = pair.get("gguf", builds::read);
    BuildSource mlx = pair.get("mlx", mlxValue -> differing(builds.read(mlxValue), gguf, mlxValue));
    return new PairConfig(
        name,
        moe,
        gguf,
        mlx,
        pair.get("load", PairReader::load, new LoadConfig(null, null)),
        pair.find("imatrix", builds::path));
  }

  private static String name(Value value, Map<String, Integer> lineOfName)
      throws InvalidYamlException {
    String name = value.text();
    if (!name.matches(NAME_PATTERN)) {
      throw value.error(
          value.shown() + " is not a name; allowed: letters, digits and the signs . _ -");
    }
    Integer first = lineOfName.putIfAbsent(name, value.line());
    if (first != null) {
      throw value.error("another pair on line " + first + " has the name " + value.shown());
    }
    return name;
  }

  private static BuildSource differing(BuildSource mlx, BuildSource gguf, Value value)
      throws InvalidYamlException {
    if (mlx.equals(gguf)) {
      throw value.error("is the same build as gguf; a pair compares two builds");
    }
    return mlx;
  }

  private static LoadConfig load(Value value) throws InvalidYamlException {
    Section load = value.section().of(LOAD_KEYS);
    return new LoadConfig(
        load.find("context_length", Numbers.between(1, Integer.MAX_VALUE)),
        load.find("parallel", Numbers.between(1, Integer.MAX_VALUE)));
  }
}
