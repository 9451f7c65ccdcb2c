package io.github.mlxggufbench.server.lmstudio;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;

import org.jspecify.annotations.Nullable;

/** The API token: goes into one header, and into no text that a person or a file gets. */
final class Secret {
  static final String USUAL_VARIABLE = "LM_API_TOKEN";
  private static final String SETTINGS = " (Developer > Server settings)";

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

  /**
   * What to do about a reply that did not let us in.
   *
   * @param status 401 or 403
   */
  String remedy(int status) {
    if (token.isEmpty()) {
      return "make an API token in LM Studio"
          + SETTINGS
          + " and set the environment variable "
          + variable
          + ", which server.token names as ${"
          + variable
          + "}";
    }
    return status == HTTP_FORBIDDEN
        ? "give the API token in " + variable + " that permission in LM Studio" + SETTINGS
        : "make a new API token for " + variable + " in LM Studio" + SETTINGS;
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
