package io.github.mlxggufbench.analysis.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One format's values of a metric, round by round, and what must be said of them. */
public final class Series {

  private final List<RoundValue> rounds = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  void add(RoundValue value) {
    rounds.add(value);
  }

  void note(String text) {
    notes.add(text);
  }

  public List<RoundValue> rounds() {
    return Collections.unmodifiableList(rounds);
  }

  /** Why values are missing or mean less than they seem. */
  public Set<String> notes() {
    return Collections.unmodifiableSet(notes);
  }

  public double[] values() {
    return rounds.stream().mapToDouble(RoundValue::value).toArray();
  }

  public int requests() {
    return rounds.stream().mapToInt(RoundValue::requests).sum();
  }
}
