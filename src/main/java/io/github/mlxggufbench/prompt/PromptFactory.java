package io.github.mlxggufbench.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Makes prompts: an invented name, a reason to ask, facts in a drawn order, and a task that asks
 * for a long answer. A prompt is a pure function of its length and its place; ASCII only.
 */
public final class PromptFactory {
  /** Enough for the longest opening and task and three sentences. */
  public static final int SHORTEST_WORDS = 60;

  private static final int NAME_WORDS = 2;

  /**
   * The last sentences are chosen for their length, so that the prompt is exactly as long as asked.
   */
  private static final int LAST_SENTENCES = 3;

  /** Three sentences of at most 14 words: of 15 and 16 there are too few to count on. */
  private static final int LAST_WORDS = 42;

  private final Corpus corpus;

  private PromptFactory(Corpus corpus) {
    this.corpus = corpus;
  }

  /** The factory of the texts in the jar. */
  public static PromptFactory bundled() {
    return new PromptFactory(Corpus.bundled());
  }

  /**
   * The prompt of a place.
   *
   * @param count its words, separated by single spaces; from {@link #SHORTEST_WORDS}
   * @throws IllegalArgumentException when {@code count} is less
   */
  public String words(int count, PromptPlace place) {
    if (count < SHORTEST_WORDS) {
      throw new IllegalArgumentException(
          "a prompt has at least " + SHORTEST_WORDS + " words, not " + count);
    }
    SeededDraw draw = new SeededDraw(place);
    String name = InventedName.draw(draw);
    Line opening = draw.oneOf(corpus.openings());
    Line task = draw.oneOf(corpus.tasks());
    StringJoiner prompt = new StringJoiner(" ").add(name).add(opening.text());
    int body = count - NAME_WORDS - opening.words() - task.words();
    sentences(body, draw).forEach(sentence -> prompt.add(sentence.text()));
    return prompt.add(task.text()).toString();
  }

  /**
   * Sentences that are together exactly this long. None comes again before all the others did; only
   * the last three may, where the deck runs out.
   */
  private List<Line> sentences(int words, SeededDraw draw) {
    List<Line> sentences = new ArrayList<>();
    List<Line> deck = draw.shuffled(corpus.sentences());
    int next = 0;
    int left = words;
    while (left > LAST_WORDS) {
      if (next == deck.size()) {
        deck = draw.shuffled(corpus.sentences());
        next = 0;
      }
      Line sentence = deck.get(next++);
      sentences.add(sentence);
      left -= sentence.words();
    }
    List<Line> unused = deck.subList(next, deck.size());
    if (!addExactly(left, LAST_SENTENCES, unused, sentences)
        && !addExactly(left, LAST_SENTENCES, deck, sentences)) {
      throw new IllegalStateException("the texts have no three sentences of " + left + " words");
    }
    return sentences;
  }

  /**
   * Adds the first so many sentences of the deck that are together so long; false when none are.
   */
  private static boolean addExactly(int words, int count, List<Line> deck, List<Line> sentences) {
    if (count == 0) {
      return words == 0;
    }
    for (int i = 0; i < deck.size(); i++) {
      Line sentence = deck.get(i);
      sentences.add(sentence);
      List<Line> rest = deck.subList(i + 1, deck.size());
      if (sentence.words() <= words
          && addExactly(words - sentence.words(), count - 1, rest, sentences)) {
        return true;
      }
      sentences.remove(sentences.size() - 1);
    }
    return false;
  }
}
