package io.github.mlxggufbench.server.lmstudio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All of an event but the text of its token. Nearly every event of a stream has the form of the one
 * before it, byte for byte, and says the same with another text: JSON is read from left to right,
 * so nothing that follows an opening quote can change what stood before it, and a text without
 * quotes, escapes and control characters ends at the next quote. Such an event is read by comparing
 * it, at a fraction of what a parser takes; every other is left to the parser.
 */
final class EventForm {
  private static final int LONGEST_BYTES = 4 << 10;

  /** What stands before the text, opening quote included, then what stands after it. */
  private byte[] form = {};

  private int size;
  private int before;
  private @Nullable String model;

  /**
   * Reads an event of this form into a clear chunk.
   *
   * @return false when it has another form, or a text that needs decoding: nothing was read
   */
  boolean read(byte[] bytes, int start, int end, ChatChunk into) {
    int from = start + before;
    int to = end - (size - before);
    if (size == 0
        || from >= to
        || !Arrays.equals(bytes, start, from, form, 0, before)
        || !Arrays.equals(bytes, to, end, form, before, size)
        || !isPlain(bytes, from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      into.visible.append((char) bytes[i]);
    }
    into.model = model;
    return true;
  }

  /**
   * Takes the form of an event that the parser has read.
   *
   * @param textEnd where the closing quote of its text is
   * @param says what it says; only an event that says nothing but a text, and the model, has a form
   */
  void learn(byte[] bytes, int start, int end, int textEnd, ChatChunk says) {
    int from = textEnd - says.visible.length();
    boolean standsForItself = bytes[from - 1] == '"' && isPlain(bytes, from, textEnd);
    if (!says.isOnlyText() || end - start > LONGEST_BYTES || !standsForItself) {
      return;
    }
    before = from - start;
    size = before + end - textEnd;
    if (size > form.length) {
      form = new byte[size];
    }
    System.arraycopy(bytes, start, form, 0, before);
    System.arraycopy(bytes, textEnd, form, before, end - textEnd);
    model = says.model;
  }

  /** Printable ASCII that stands in JSON for itself. */
  private static boolean isPlain(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < ' ' || b == '"' || b == '\\') {
        return false;
      }
    }
    return true;
  }
}
