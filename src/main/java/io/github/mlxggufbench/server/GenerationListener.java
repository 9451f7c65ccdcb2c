package io.github.mlxggufbench.server;

/**
 * Hears of the moments of a generation, on the thread that reads the stream: must return at once.
 */
public interface GenerationListener {

  GenerationListener NONE = () -> {};

  /** The first event with non-empty text, reasoning or tool call has arrived. */
  void onFirstToken();
}
