package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code gguf:} and {@code mlx:} of a pair. */
final class BuildReader {
  static final List<String> KEYS = List.of("model", "path", "generated");

  private final Path folder;
  private final @Nullable String home;

  BuildReader(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.home = environment.get("HOME");
  }

  BuildSource read(Value value) throws InvalidYamlException {
    Section build = value.section().of(KEYS);
    if (build.keys().size() != 1) {
      throw build.error(
          (build.keys().isEmpty() ? "is empty" : "gives " + String.join(" and ", build.keys()))
              + "; allowed: exactly one of "
              + String.join(", ", KEYS));
    }
    return switch (build.keys().iterator().next()) {
      case "model" -> new BuildSource.Model(build.get("model", Value::text));
      case "path" -> new BuildSource.Local(build.get("path", this::path));
      default -> new BuildSource.Generated(build.get("generated", Value::text));
    };
  }

  /** As a shell reads it: {@code ~/} is the home folder. */
  Path path(Value value) throws InvalidYamlException {
    String text = value.text();
    try {
      Path path =
          home != null && text.startsWith("~/")
              ? Path.of(home, text.substring(2))
              : folder.resolve(text);
      return path.toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw value.error(value.shown() + " is not a path");
    }
  }
}
