package io.github.mlxggufbench.analysis.experts;

import io.github.mlxggufbench.analysis.summary.ExpertFinding;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of one domain as one layer of one build read them; one at least, with choices. */
record Domain(List<Document> documents) {

  long[] counts() {
    return counts(documents);
  }

  static long[] counts(List<Document> documents) {
    long[] sum = new long[documents.get(0).counts().length];
    for (Document document : documents) {
      for (int expert = 0; expert < sum.length; expert++) {
        sum[expert] += document.counts()[expert];
      }
    }
    return sum;
  }

  Shares shares() {
    return Shares.of(counts());
  }

  /** Null where those of one text are unknown. */
  @Nullable Long tokens() {
    long sum = 0;
    for (Document document : documents) {
      if (document.tokens() == null) {
        return null;
      }
      sum += document.tokens();
    }
    return sum;
  }

  /** Choices made: tokens × experts used. */
  double selections() {
    double sum = 0;
    for (long count : counts()) {
      sum += count;
    }
    return sum;
  }

  ExpertFinding.Domain finding() {
    Shares shares = shares();
    return new ExpertFinding.Domain(
        tokens(),
        documents.size(),
        shares.toList(),
        shares.normalisedEntropy(),
        shares.maxOverMean(),
        rate(documents, Document::repeatFirst, Document::neighbours),
        rate(documents, Document::repeatAny, Document::neighbours));
  }

  /** A count over what it was counted of, of the documents that tell it; null when none does. */
  private static @Nullable Double rate(
      List<Document> documents,
      Function<Document, @Nullable Double> count,
      Function<Document, @Nullable Long> of) {
    double counted = 0;
    long all = 0;
    for (Document document : documents) {
      Double value = count.apply(document);
      Long whole = of.apply(document);
      if (value != null && whole != null) {
        counted += value;
        all += whole;
      }
    }
    return all == 0 ? null : (Double) (counted / all);
  }

  /** Weighted by tokens; null when no document of these tells it. */
  static @Nullable Double agreement(List<Document> documents) {
    return rate(
        documents,
        d ->
            d.agreement() == null || d.tokens() == null
                ? null
                : (Double) (d.agreement() * d.tokens()),
        Document::tokens);
  }
}
