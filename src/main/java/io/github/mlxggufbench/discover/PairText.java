package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.BuildSource;
import java.util.Set;

/** A pair as {@code benchmark.yaml} writes it. */
final class PairText {
  private static final String LOAD = "load: { context_length: 8192, parallel: 1 }";

  private static final Set<String> WORDS_OF_YAML =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  private PairText() {}

  /**
   * Lines as an item of a list.
   *
   * @param indent spaces before the dash
   */
  static String block(FoundPair pair, String indent, String lineEnd) {
    String inside = indent + "  ";
    return String.join(
        lineEnd,
        indent + "- name: " + quotedIfNeeded(pair.name()),
        inside + "moe: " + pair.moe(),
        inside + "gguf: " + build(pair.gguf()),
        inside + "mlx: " + build(pair.mlx()),
        inside + LOAD + lineEnd);
  }

  /** One line as an item of a list in brackets. */
  static String flow(FoundPair pair) {
    return "{ name: %s, moe: %s, gguf: %s, mlx: %s, %s }"
        .formatted(
            quotedIfNeeded(pair.name()), pair.moe(), build(pair.gguf()), build(pair.mlx()), LOAD);
  }

  private static String build(FoundBuild build) {
    return build.source() instanceof BuildSource.Model model
        ? "{ model: " + quoted(model.key()) + " }"
        : "{ path: " + quoted(((BuildSource.Local) build.source()).path().toString()) + " }";
  }

  /** Plain, unless YAML would take it for a number, a boolean or null. */
  private static String quotedIfNeeded(String name) {
    boolean plain = name.matches("[a-z][a-z0-9._-]*") && !WORDS_OF_YAML.contains(name);
    return plain ? name : quoted(name);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
