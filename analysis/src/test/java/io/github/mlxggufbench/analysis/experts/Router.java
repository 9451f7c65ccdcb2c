package io.github.mlxggufbench.analysis.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A made-up layer that chooses one expert a token, at random with given weights. */
final class Router {

  private final SplittableRandom random;

  Router(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * @param leaning how much each text leans towards an expert of its own; 0 = not at all
   */
  List<Document> texts(int count, int tokens, double leaning, double... weights) {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] own = weights.clone();
      own[random.nextInt(own.length)] += leaning;
      texts.add(text(tokens, own));
    }
    return texts;
  }

  private Document text(int tokens, double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    long[] counts = new long[weights.length];
    for (int i = 0; i < tokens; i++) {
      double left = random.nextDouble() * sum;
      int expert = 0;
      while (expert < weights.length - 1 && left >= weights[expert]) {
        left -= weights[expert++];
      }
      counts[expert]++;
    }
    return new Document((long) tokens, 1, counts, null, null, null);
  }
}
