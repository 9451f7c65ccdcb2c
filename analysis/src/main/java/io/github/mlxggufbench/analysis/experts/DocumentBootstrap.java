package io.github.mlxggufbench.analysis.experts;

import io.github.mlxggufbench.analysis.stats.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/*
 * Tokens of one text depend on each other, texts do not: so texts are drawn, with replacement,
 * within each domain. A divergence θ of samples is too large by about as much as that of a second
 * draw is larger still, so the basic bootstrap takes the noise out, that within texts included:
 *
 *     centre 2·θ − mean(θ*),   interval [2·θ − q97.5(θ*), 2·θ − q2.5(θ*)]
 *
 * Davison & Hinkley, "Bootstrap Methods and their Application" (1997), ch. 2.4 and 5.2.
 */

/** How far domains are apart beyond what chance alone makes of them. */
final class DocumentBootstrap {

  private static final int DRAWS = 1000;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 42;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private DocumentBootstrap() {}

  /**
   * The mean divergence of the pairs, less its noise, in bits; below 0 where it is smaller than
   * chance would have it. The same for the same input.
   *
   * @param domains two or more, of two documents or more each
   */
  static ConfidenceInterval meanOfPairs(List<Domain> domains) {
    return new DocumentBootstrap().interval(domains);
  }

  private ConfidenceInterval interval(List<Domain> domains) {
    double observed = JensenShannon.meanOfPairs(domains.stream().map(Domain::shares).toList());
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = JensenShannon.meanOfPairs(domains.stream().map(this::draw).toList());
    }
    Arrays.sort(draws);
    double mean = Arrays.stream(draws).average().orElseThrow();
    double tail = (1 - CONFIDENCE) / 2;
    return new ConfidenceInterval(
        2 * observed - mean,
        2 * observed - quantile(draws, 1 - tail),
        2 * observed - quantile(draws, tail),
        CONFIDENCE);
  }

  private Shares draw(Domain domain) {
    List<Document> documents = domain.documents();
    List<Document> drawn = new ArrayList<>(documents.size());
    for (int i = 0; i < documents.size(); i++) {
      drawn.add(documents.get(random.nextInt(documents.size())));
    }
    return Shares.of(Domain.counts(drawn));
  }

  private static double quantile(double[] ascending, double p) {
    return ascending[(int) Math.round(p * (ascending.length - 1))];
  }
}
