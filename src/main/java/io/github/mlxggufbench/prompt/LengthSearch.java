package io.github.mlxggufbench.prompt;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the number of words that a tokenizer counts as the tokens asked for, with few counts:
 * each guess assumes that tokens grow with words as in the last count. Two counts are enough for
 * most tokenizers, one when the words of another build are known.
 */
public final class LengthSearch {
  /** Of all prompts of a length; another name costs one token in a hundred at the most. */
  public static final double TOLERANCE = 0.01;

  /** A count this near is not improved on: the names of later prompts move it as far. */
  private static final double GOOD_ENOUGH = 0.003;

  /**
   * More than of English in most tokenizers: the first count is rather of a prompt too short than
   * of one that the server refuses.
   */
  private static final double TOKENS_PER_WORD = 2.0;

  private final int tokens;
  private final @Nullable Result other;
  private int words;
  private @Nullable Result best;

  /** A number of words, and what the server counted for them. */
  public record Result(int words, int counted) {}

  /**
   * @param tokens the whole prompt as the server counts it
   * @param other found for the pair's other build; null = nothing was
   */
  public LengthSearch(int tokens, @Nullable Result other) {
    this.tokens = tokens;
    this.other = other;
    this.words = other == null ? atLeastShortest(tokens / TOKENS_PER_WORD) : other.words();
  }

  /** What to count next. */
  public int words() {
    return words;
  }

  /** The server's count for {@link #words}. */
  public void counted(int count) {
    if (best == null || Math.abs(count - tokens) < Math.abs(best.counted() - tokens)) {
      best = new Result(words, count);
    }
    double tokensPerWord = (double) count / words;
    words = atLeastShortest(words + (tokens - count) / tokensPerWord);
  }

  /**
   * The server did not answer for {@link #words}: with so many the prompt may be longer than its
   * context.
   */
  public void refused() {
    words = atLeastShortest(best == null ? words / 2.0 : (words + best.words()) / 2.0);
  }

  /** Whether another count could bring the length nearer, and is worth other bytes. */
  public boolean goesOn() {
    return best == null
        || (!(found() && best.equals(other))
            && Math.abs(best.counted() - tokens) > GOOD_ENOUGH * tokens
            && words != best.words());
  }

  /** The nearest so far; null before the first count. */
  public @Nullable Result best() {
    return best;
  }

  /** Whether the nearest is as long as was asked. */
  public boolean found() {
    return best != null && Math.abs(best.counted() - tokens) <= TOLERANCE * tokens;
  }

  private static int atLeastShortest(double words) {
    return (int) Math.max(DocumentFactory.SHORTEST_WORDS, Math.round(words));
  }
}
