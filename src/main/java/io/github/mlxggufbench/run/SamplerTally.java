package io.github.mlxggufbench.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.RunManifest.SamplerFacts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the samplers of all rounds cost together, summed over the journal. */
final class SamplerTally {
  private final List<ObjectNode> rounds;

  private SamplerTally(List<ObjectNode> rounds) {
    this.rounds = rounds;
  }

  /** Null while no round has ended. */
  static @Nullable SamplerFacts of(List<ObjectNode> journal) {
    List<ObjectNode> rounds =
        journal.stream().filter(event -> event.path("event").asText().equals("sampler")).toList();
    return rounds.isEmpty() ? null : new SamplerTally(rounds).facts();
  }

  private SamplerFacts facts() {
    long ticks = (long) sum("ticks");
    return new SamplerFacts(
        rounds.size(),
        ticks,
        (long) sum("late_ticks"),
        (long) sum("lost_ticks"),
        (long) sum("failed_readings"),
        highest("lateness_p99_ms"),
        highest("lateness_max_ms"),
        ratio("cpu_seconds", round -> round.path("seconds").asDouble(), 100),
        ratio("allocated_bytes", round -> round.path("ticks").asDouble(), 1),
        (long) sum("gc_count"),
        sum("gc_seconds"));
  }

  private double sum(String field) {
    return rounds.stream().mapToDouble(round -> round.path(field).asDouble()).sum();
  }

  private double highest(String field) {
    return rounds.stream().mapToDouble(round -> round.path(field).asDouble()).max().orElse(0);
  }

  /** Over the rounds that know the field. */
  private @Nullable Double ratio(String field, ToDoubleFunction<ObjectNode> of, double scale) {
    List<ObjectNode> known = rounds.stream().filter(round -> round.path(field).isNumber()).toList();
    double whole = known.stream().mapToDouble(of).sum();
    double part = known.stream().mapToDouble(round -> round.path(field).asDouble()).sum();
    return whole > 0 ? Double.valueOf(scale * part / whole) : null;
  }
}
