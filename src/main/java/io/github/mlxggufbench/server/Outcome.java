package io.github.mlxggufbench.server;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a request; every request issued has exactly one. */
public enum Outcome {
  /** A finish reason came; with or without {@code [DONE]}. */
  OK,
  /** A 200 whose body or event says error, or is no JSON, no UTF-8, or over the size limit. */
  ERROR_IN_STREAM,
  /** A clean end without finish reason. */
  TRUNCATED,
  /** A finish with zero tokens. */
  EMPTY,
  /** Any status but 200. */
  HTTP_ERROR,
  /** Any limit of the client. */
  TIMEOUT,
  /** Reset, or an end without the last HTTP chunk. */
  CONNECTION_LOST,
  /** No connection: TCP refused, name not found, TLS failed. */
  REFUSED,
  /** The reply names another model. */
  WRONG_MODEL,
  /** Interrupted by us. */
  CANCELLED;

  /** The name in files: lower case. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
