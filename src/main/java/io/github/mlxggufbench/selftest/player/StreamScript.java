package io.github.mlxggufbench.selftest.player;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A stream to be played. It travels in the prompt, so that any client of the API can ask for it,
 * the one under test as it is.
 *
 * @param id under which the truth is kept; 0 = it is not kept
 * @param firstNs from the request received whole to the first token; 0 = at once
 * @param gapNs between two writes; 0 = as fast as the socket takes them
 * @param tokens at least 1, each an event of its own
 * @param tokensPerWrite events that one write carries, as one HTTP chunk; at least 1
 * @param escaped whether each text has an escape, so that no client can take it as it stands
 */
public record StreamScript(
    long id, long firstNs, long gapNs, int tokens, int tokensPerWrite, boolean escaped) {
  /** Where a request says nothing: eight tokens at once. */
  private static final StreamScript DEFAULT = new StreamScript(0, 0, 0, 8, 8);

  /** Of plain texts. */
  public StreamScript(long id, long firstNs, long gapNs, int tokens, int tokensPerWrite) {
    this(id, firstNs, gapNs, tokens, tokensPerWrite, /* escaped= */ false);
  }

  public StreamScript {
    if (firstNs < 0 || gapNs < 0 || tokens < 1 || tokensPerWrite < 1) {
      throw new IllegalArgumentException("no stream can be played so");
    }
  }

  /** The text that asks for it, as user message or anywhere else in a request. */
  public String prompt() {
    return String.format(
        Locale.ROOT,
        "play id=%d first_ns=%d gap_ns=%d tokens=%d tokens_per_write=%d escaped=%d",
        id,
        firstNs,
        gapNs,
        tokens,
        tokensPerWrite,
        escaped ? 1 : 0);
  }

  int writes() {
    return (tokens + tokensPerWrite - 1) / tokensPerWrite;
  }

  /** How many tokens the write carries; the last one what is left. */
  int tokensOf(int write) {
    return Math.min(tokensPerWrite, tokens - write * tokensPerWrite);
  }

  /** The script that the first {@code length} bytes of a request ask for. */
  static StreamScript in(byte[] request, int length) {
    return new StreamScript(
        number(request, length, Name.ID, DEFAULT.id),
        number(request, length, Name.FIRST, DEFAULT.firstNs),
        number(request, length, Name.GAP, DEFAULT.gapNs),
        (int) number(request, length, Name.TOKENS, DEFAULT.tokens),
        (int) number(request, length, Name.TOKENS_PER_WRITE, DEFAULT.tokensPerWrite),
        number(request, length, Name.ESCAPED, 0) != 0);
  }

  private static final class Name {
    static final byte[] ID = ascii(" id=");
    static final byte[] FIRST = ascii(" first_ns=");
    static final byte[] GAP = ascii(" gap_ns=");
    static final byte[] TOKENS = ascii(" tokens=");
    static final byte[] TOKENS_PER_WRITE = ascii(" tokens_per_write=");
    static final byte[] ESCAPED = ascii(" escaped=");

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static long number(byte[] bytes, int length, byte[] name, long otherwise) {
    int at = Ascii.indexOf(bytes, 0, length, name);
    return at < 0 ? otherwise : Ascii.number(bytes, at + name.length, length);
  }
}
