package io.github.mlxggufbench.analysis.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one build's engine processes over one round.
 *
 * @param round from 0
 * @param ticks in order of time, one at least
 */
record MemoryTimeline(Format format, int round, List<Tick> ticks) {

  /** More points than a picture of this size can show are of no use to anyone. */
  private static final int POINTS = 600;

  private static final Comparator<Tick> BY_SIZE = Comparator.comparingDouble(Tick::total);

  /**
   * One sample; null = unknown.
   *
   * @param seconds since the round's first sample
   * @param fileBytes resident pages of mapped files
   */
  record Tick(
      double seconds, String phase, @Nullable Double privateBytes, @Nullable Double fileBytes) {

    boolean known() {
      return privateBytes != null;
    }

    double privateOrZero() {
      return privateBytes == null ? 0 : privateBytes;
    }

    double total() {
      return privateOrZero() + (fileBytes == null ? 0 : fileBytes);
    }
  }

  /** A phase from its first sample to the next phase's first. */
  record Span(String phase, double from, double to) {

    double seconds() {
      return to - from;
    }
  }

  double seconds() {
    return ticks.get(ticks.size() - 1).seconds();
  }

  double peak() {
    return ticks.stream().mapToDouble(Tick::total).max().orElse(0);
  }

  boolean known() {
    return ticks.stream().anyMatch(Tick::known);
  }

  boolean fileKnown() {
    return ticks.stream().anyMatch(t -> t.fileBytes() != null);
  }

  /** Phases too short to be seen in a picture of the round add to the one before them. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    Tick first = ticks.get(0);
    for (Tick tick : ticks) {
      if (!tick.phase().equals(first.phase())) {
        add(new Span(first.phase(), first.seconds(), tick.seconds()), spans);
        first = tick;
      }
    }
    add(new Span(first.phase(), first.seconds(), seconds()), spans);
    return spans;
  }

  private void add(Span span, List<Span> spans) {
    int last = spans.size() - 1;
    if (last >= 0 && span.seconds() < seconds() / (2 * POINTS)) {
      spans.set(last, new Span(spans.get(last).phase(), spans.get(last).from(), span.to()));
    } else {
      spans.add(span);
    }
  }

  /**
   * The stretches in which the memory is known, in order: a gap stays a gap. Long rounds are
   * thinned; of neighbouring samples the highest and the lowest stay, so that peaks and dips do.
   */
  List<List<Tick>> stretches() {
    int bucket = ticks.size() <= POINTS ? 1 : (2 * ticks.size() + POINTS - 1) / POINTS;
    List<List<Tick>> stretches = new ArrayList<>();
    List<Tick> stretch = new ArrayList<>();
    for (Tick tick : ticks) {
      if (tick.known()) {
        stretch.add(tick);
      } else if (!stretch.isEmpty()) {
        stretches.add(thin(stretch, bucket));
        stretch = new ArrayList<>();
      }
    }
    if (!stretch.isEmpty()) {
      stretches.add(thin(stretch, bucket));
    }
    return stretches;
  }

  private static List<Tick> thin(List<Tick> ticks, int bucket) {
    List<Tick> thinned = new ArrayList<>();
    for (int i = 0; i < ticks.size(); i += bucket) {
      List<Tick> neighbours = ticks.subList(i, Math.min(ticks.size(), i + bucket));
      Tick lowest = Collections.min(neighbours, BY_SIZE);
      Tick highest = Collections.max(neighbours, BY_SIZE);
      boolean falls = highest.seconds() < lowest.seconds();
      thinned.add(falls ? highest : lowest);
      if (lowest != highest) {
        thinned.add(falls ? lowest : highest);
      }
    }
    return thinned;
  }
}
