package io.github.mlxggufbench.experts;

/** A source of routing that gave nothing more; the message is one line for a person. */
final class RoutingException extends Exception {
  private static final long serialVersionUID = 1;

  RoutingException(String message) {
    super(message);
  }
}
