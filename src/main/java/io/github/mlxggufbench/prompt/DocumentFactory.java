package io.github.mlxggufbench.prompt;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * Makes long prompts: a document and the request to summarize all of it. A prompt is a pure
 * function of its length and its place; ASCII only.
 *
 * <p>All prompts of a length within a cell consist of the same sentences and differ in the name
 * they open with and in the sentences' order. So a tokenizer counts nearly the same for each of
 * them, and a length that was calibrated with one holds for all; yet no two share more than a
 * sentence or two in one piece.
 */
public final class DocumentFactory {
  /** Enough for the frame and one sentence. */
  public static final int SHORTEST_WORDS = 60;

  /** The phase of prompts that only measure a length: no other begins with the same letter. */
  public static final String PROBE = "probe";

  private static final int NAME_WORDS = 2;
  private static final Line OPENING =
      Line.of("keeps the document below and needs to know all that is in it.");
  private static final Line MARKS = Line.of("A pencil left one mark here for each reading:");
  private static final String MARK = "x";
  private static final Line TASK =
      Line.of(
          "Write a comprehensive summary of the whole document, in full sentences, and leave out"
              + " none of its statements.");

  private final Corpus corpus;

  private DocumentFactory(Corpus corpus) {
    this.corpus = corpus;
  }

  /** The factory of the texts in the jar. */
  public static DocumentFactory bundled() {
    return new DocumentFactory(Corpus.bundled());
  }

  /**
   * The prompt of a place. A word more is one mark more, or a sentence in the place of marks.
   *
   * @param count its words, separated by single spaces; from {@link #SHORTEST_WORDS}
   * @throws IllegalArgumentException when {@code count} is less
   */
  public String words(int count, PromptPlace place) {
    if (count < SHORTEST_WORDS) {
      throw new IllegalArgumentException(
          "a document has at least " + SHORTEST_WORDS + " words, not " + count);
    }
    int left = count - NAME_WORDS - OPENING.words() - MARKS.words() - TASK.words();
    List<Line> sentences = new ArrayList<>();
    Iterator<Line> deck = deck(place).iterator();
    for (Line next = deck.next(); next.words() < left; next = deck.next()) {
      sentences.add(next);
      left -= next.words();
    }
    SeededDraw draw = new SeededDraw(place);
    StringJoiner prompt = new StringJoiner(" ");
    prompt.add(
        place.phase().equals(PROBE) ? InventedName.drawWithVowel(draw) : InventedName.draw(draw));
    prompt.add(OPENING.text());
    draw.shuffled(sentences).forEach(sentence -> prompt.add(sentence.text()));
    prompt.add(MARKS.text());
    prompt.add((MARK + " ").repeat(left).stripTrailing() + ".");
    return prompt.add(TASK.text()).toString();
  }

  /** The sentences of a cell's documents, without end: the same for every request. */
  private Stream<Line> deck(PromptPlace place) {
    SeededDraw draw =
        new SeededDraw(
            new PromptPlace(
                place.seed(), place.scenario(), place.pair(), place.params(), 0, "document", 0));
    return Stream.concat(
        draw.shuffled(corpus.sentences()).stream(),
        Stream.generate(() -> InventedRecord.draw(draw.oneOf(corpus.records()), draw)));
  }
}
