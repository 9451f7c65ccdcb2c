package io.github.mlxggufbench.server;

/**
 * Something that was asked of a server and that it cannot do: what follows from it for the figures,
 * and the remedy.
 *
 * @param text one line
 * @param remedy one line
 */
public record Shortfall(Kind kind, String text, String remedy) {

  /** What is not as it should be. */
  public enum Kind {
    /** A load setting was asked for and not sent. */
    LOAD_SETTINGS,
    /** The load time has more in it than the load. */
    LOAD_TIME,
    /** How long an unload took is not the time of an unload. */
    UNLOAD_TIME
  }
}
