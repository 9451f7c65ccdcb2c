package io.github.mlxggufbench.tinymodel.model;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns a byte-level vocabulary from a text (Sennrich, Haddow, Birch: Neural machine translation
 * of rare words with subword units, 2016): the pair of neighbouring tokens that occurs most often
 * becomes a token, again and again. Pairs do not reach across pieces. Ties go to the older tokens,
 * so the result is a function of the text alone.
 */
final class BytePairs {

  /** Two tokens, by number, that become one. */
  record Pair(int left, int right) {}

  private record Candidate(int count, Pair pair) {}

  private static final class Piece {
    final List<Integer> tokens = new ArrayList<>();
    final int count;

    Piece(byte[] bytes, int count) {
      for (byte b : bytes) {
        tokens.add(b & 0xff);
      }
      this.count = count;
    }
  }

  /** The bytes of each token, as Latin-1 text. The first 256 tokens are the single bytes. */
  private final List<String> tokens = new ArrayList<>();

  private final Set<Pair> merges = new LinkedHashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Pair, Integer> counts = new HashMap<>();
  private final Map<Pair, Set<Piece>> places = new HashMap<>();
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingInt(Candidate::count)
              .reversed()
              .thenComparingInt(candidate -> candidate.pair.left)
              .thenComparingInt(candidate -> candidate.pair.right));

  private BytePairs(String text, Pattern pattern) {
    for (int b = 0; b < 256; b++) {
      number(String.valueOf((char) b));
    }
    pieces(text, pattern).forEach(piece -> countPairs(piece, piece.count));
  }

  /**
   * Learns at most {@code limit} merges; fewer if the text has no more pairs.
   *
   * @param piece what the text is cut into
   */
  static BytePairs learn(String text, Pattern piece, int limit) {
    BytePairs learnt = new BytePairs(text, piece);
    while (learnt.merges.size() < limit && !learnt.candidates.isEmpty()) {
      Candidate best = learnt.candidates.remove();
      // A candidate is out of date once a merge has changed the count of its pair.
      if (best.count == learnt.counts.getOrDefault(best.pair, 0)) {
        learnt.merge(best.pair);
      }
    }
    return learnt;
  }

  /** The merges in the order in which they were learnt, which is the order of their precedence. */
  List<Pair> merges() {
    return List.copyOf(merges);
  }

  /** The number of tokens. */
  int size() {
    return tokens.size();
  }

  /** What a token stands for. */
  byte[] bytes(int token) {
    return tokens.get(token).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<Piece> pieces(String text, Pattern pattern) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      counts.merge(matcher.group(), 1, Integer::sum);
    }
    List<Piece> pieces = new ArrayList<>();
    counts.forEach(
        (piece, count) -> pieces.add(new Piece(piece.getBytes(StandardCharsets.UTF_8), count)));
    return pieces;
  }

  /** The number of a token; two ways of merging may lead to the same one. */
  private int number(String token) {
    return numbers.computeIfAbsent(
        token,
        added -> {
          tokens.add(added);
          return tokens.size() - 1;
        });
  }

  private void merge(Pair pair) {
    merges.add(pair);
    int merged = number(tokens.get(pair.left) + tokens.get(pair.right));
    for (Piece piece : requireNonNullElse(places.remove(pair), Set.<Piece>of())) {
      countPairs(piece, -piece.count);
      for (int i = 0; i + 1 < piece.tokens.size(); i++) {
        if (piece.tokens.get(i) == pair.left && piece.tokens.get(i + 1) == pair.right) {
          piece.tokens.set(i, merged);
          piece.tokens.remove(/* index */ i + 1);
        }
      }
      countPairs(piece, piece.count);
    }
  }

  private void countPairs(Piece piece, int change) {
    for (int i = 0; i + 1 < piece.tokens.size(); i++) {
      Pair pair = new Pair(piece.tokens.get(i), piece.tokens.get(i + 1));
      int count = counts.merge(pair, change, Integer::sum);
      if (count > 0) {
        candidates.add(new Candidate(count, pair));
      }
      if (change > 0) {
        places.computeIfAbsent(pair, unseen -> new HashSet<>()).add(piece);
      }
    }
  }
}
