package io.github.mlxggufbench.server;

/** Hears of what a client does beside answering its caller; nothing of it happens in silence. */
public interface ServerListener {

  ServerListener NONE = (doing, attempt, why) -> {};

  /**
   * A management call that changes nothing failed and is asked again; a generation never is.
   *
   * @param doing in words that follow "could not", such as {@code list models}
   * @param attempt that follows: 2 = the first repetition
   * @param why one line
   */
  void onRetry(String doing, int attempt, String why);
}
