package io.github.mlxggufbench.config.yaml;

/** A YAML file that cannot be used; the message is one line: place, what is wrong, the remedy. */
public final class InvalidYamlException extends Exception {
  private static final long serialVersionUID = 1;

  private final String message;

  InvalidYamlException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
