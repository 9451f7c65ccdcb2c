package io.github.mlxggufbench.config;

/**
 * A {@code benchmark.yaml} that cannot be used; the message is one line: file, line, column, key,
 * what is allowed.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1;

  public ConfigException(String message) {
    super(message);
  }
}
