package io.github.mlxggufbench.prompt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Choices that follow from a place in the plan and from nothing else: the same on every machine and
 * JDK, which {@link java.util.random} does not promise.
 *
 * <p>The key is the SHA-256 of the place's fields in their order: numbers big-endian, texts as
 * UTF-8 after their length in bytes, all after {@link #VERSION}. The choices are made from the
 * 32-bit words of SHA-256(key, 0), SHA-256(key, 1) … with the counter as a big-endian {@code long}.
 */
final class SeededDraw {
  /** Changes whenever the same place is to give other prompts. */
  private static final String VERSION = "mlx-gguf-bench prompt 1";

  private final MessageDigest sha256 = sha256();
  private final byte[] key;
  private long counter;
  private ByteBuffer block = ByteBuffer.allocate(0);

  SeededDraw(PromptPlace place) {
    text(VERSION);
    number(place.seed());
    text(place.scenario());
    text(place.pair());
    text(place.params());
    number(place.round());
    text(place.phase());
    number(place.iteration());
    this.key = sha256.digest();
  }

  /** A number from 0 to {@code bound} − 1, each as likely as the others. */
  int below(int bound) {
    long fair = (1L << 32) / bound * bound;
    long word;
    do {
      word = Integer.toUnsignedLong(next());
    } while (word >= fair);
    return (int) (word % bound);
  }

  <T> T oneOf(List<T> items) {
    return items.get(below(items.size()));
  }

  /** The items in an order of which each is as likely as the others (Fisher and Yates, 1938). */
  <T> List<T> shuffled(List<T> items) {
    List<T> order = new ArrayList<>(items);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, below(i + 1));
    }
    return order;
  }

  private int next() {
    if (!block.hasRemaining()) {
      sha256.update(key);
      number(counter++);
      block = ByteBuffer.wrap(sha256.digest());
    }
    return block.getInt();
  }

  private void number(long value) {
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha256.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
