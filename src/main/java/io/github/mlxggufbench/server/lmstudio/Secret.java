package io.github.mlxggufbench.server.lmstudio;

import org.jspecify.annotations.Nullable;

/** The API token: goes into one header, and into no text that a person or a file gets. */
final class Secret {
  static final String USUAL_VARIABLE = "LM_API_TOKEN";

  private final String token;
  private final String variable;

  Secret(String token) {
    this(token, USUAL_VARIABLE);
  }

  /**
   * @param variable the environment variable that holds it
   */
  Secret(String token, String variable) {
    this.token = token;
    this.variable = variable;
  }

  /** The environment variable to name to a person. */
  String variable() {
    return variable;
  }

  boolean isEmpty() {
    return token.isEmpty();
  }

  /** The value of {@code Authorization}; null without a token. */
  @Nullable String authorization() {
    return token.isEmpty() ? null : "Bearer " + token;
  }

  /** The text with the token blotted out: servers repeat in an error what they were sent. */
  String hideIn(String text) {
    return token.isEmpty() ? text : text.replace(token, "***");
  }

  @Override
  public String toString() {
    return token.isEmpty() ? "no token" : "***";
  }
}
