package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code prompts/README.md} promises of the texts. */
class CorpusTest {
  private final Corpus corpus = Corpus.bundled();

  @Test
  void hasEnoughSentencesForVariedPrompts() {
    assertTrue(corpus.sentences().size() >= 300, "" + corpus.sentences().size());
  }

  @Test
  void sentencesAre8To16WordsLong() {
    for (Line sentence : corpus.sentences()) {
      assertTrue(sentence.words() >= 8 && sentence.words() <= 16, sentence.text());
    }
  }

  @Test
  void everyLineIsThereOnce() {
    for (List<Line> lines : List.of(corpus.openings(), corpus.sentences(), corpus.tasks())) {
      assertEquals(lines.size(), new HashSet<>(lines).size());
    }
  }

  @Test
  void everyLineIsASentenceWithSingleSpaces() {
    Stream.of(corpus.openings(), corpus.sentences(), corpus.tasks())
        .flatMap(List::stream)
        .forEach(line -> assertTrue(line.text().matches("[!-~]+( [!-~]+)*\\."), line.text()));
  }

  /** Any total that is left for the last three sentences can be reached with the whole corpus. */
  @Test
  void threeSentencesMakeEveryLengthFrom27To42Words() {
    for (int words = 9; words <= 14; words++) {
      int length = words;
      long sentences = corpus.sentences().stream().filter(s -> s.words() == length).count();
      assertTrue(sentences >= 3, length + " words");
    }
  }

  @Test
  void theShortestPromptHasRoomForThreeSentences() {
    int opening = corpus.openings().stream().mapToInt(Line::words).max().orElseThrow();
    int task = corpus.tasks().stream().mapToInt(Line::words).max().orElseThrow();
    assertTrue(PromptFactory.SHORTEST_WORDS - 2 - opening - task >= 27);
  }
}
