package io.github.mlxggufbench.tinymodel.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SayableTokensArePrintableTest {

  private static final Tokenizer TOKENIZER = Tokenizer.learnt();

  @Test
  void theyAreSpelledInPrintableAscii() {
    // In a byte-level vocabulary U+0120 is the space.
    List<String> others =
        TOKENIZER.tokens().stream()
            .filter(Tokenizer.Token::sayable)
            .map(Tokenizer.Token::spelling)
            .filter(spelling -> !spelling.matches("[!-~\u0120]+"))
            .toList();
    assertTrue(others.isEmpty(), others::toString);
  }

  @Test
  void specialTokensAndTheSingleSpaceAreNotAmongThem() {
    IntStream.of(TOKENIZER.begin(), TOKENIZER.end(), ' ')
        .forEach(token -> assertFalse(TOKENIZER.tokens().get(token).sayable()));
  }
}
