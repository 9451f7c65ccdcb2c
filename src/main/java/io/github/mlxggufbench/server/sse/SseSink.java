package io.github.mlxggufbench.server.sse;

/**
 * Takes what a stream says, in its order, while the stream is being fed. The bytes are well-formed
 * UTF-8; they are the parser's own, and stay as they are only until the call returns.
 */
public interface SseSink {

  /**
   * One dispatched event.
   *
   * @param type {@code message} when the stream named none
   * @param data holds its data lines, joined with line feeds, from {@code from} to before {@code
   *     to}
   * @param arrivedNs see {@link SseEvent#arrivedNs}
   */
  void onEvent(String type, byte[] data, int from, int to, long arrivedNs) throws SseException;

  /**
   * A comment: it means nothing to the standard, but a server may say something there.
   *
   * @param line holds what follows the colon, from {@code from} to before {@code to}
   */
  default void onComment(byte[] line, int from, int to) {}
}
