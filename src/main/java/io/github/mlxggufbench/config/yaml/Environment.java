package io.github.mlxggufbench.config.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${NAME}} and {@code ${NAME:-default}} by environment variables, as a POSIX shell
 * does: the default stands in for a variable that is not set or empty.
 */
final class Environment {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^}]*))?}");

  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  static boolean isReferredToBy(String text) {
    return text.contains("${");
  }

  /** The one variable that the text refers to; null = none, or several. */
  static @Nullable String variableIn(String text) {
    List<String> names =
        REFERENCE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    return names.size() == 1 ? names.get(0) : null;
  }

  String substitute(String text, Place place) throws InvalidYamlException {
    StringBuilder result = new StringBuilder();
    int done = 0;
    Matcher reference = REFERENCE.matcher(text);
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", done)) {
      if (!reference.find(at) || reference.start() != at) {
        throw place.error(
            "a reference to an environment variable is not complete; allowed: ${NAME},"
                + " ${NAME:-default}");
      }
      result.append(text, done, at).append(value(reference, place));
      done = reference.end();
    }
    return result.append(text, done, text.length()).toString();
  }

  private String value(Matcher reference, Place place) throws InvalidYamlException {
    String name = reference.group("name");
    String value = variables.get(name);
    String fallback = reference.group("default");
    if (fallback != null && (value == null || value.isEmpty())) {
      return fallback;
    }
    if (value == null) {
      throw place.error(
          "environment variable "
              + name
              + " is not set; set it, or give a default: ${"
              + name
              + ":-}");
    }
    return value;
  }
}
