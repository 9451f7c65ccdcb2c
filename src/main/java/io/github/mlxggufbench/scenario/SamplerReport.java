package io.github.mlxggufbench.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.SamplerCost;
import io.github.mlxggufbench.sampling.SamplerProfiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts on record what the sampler of a round cost, and warns where that is more than it may. */
final class SamplerReport {
  /** Fewer say little of the rest, and the first ones pay for loading its code. */
  private static final int TICKS_THAT_TELL = 100;

  private static final double MOST_CPU_PERCENT = 5;
  private static final double MOST_LOST = 0.01;

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private SamplerReport() {}

  /**
   * At the end of a round.
   *
   * @param sampler the one that ran when the round began; null = none did
   */
  static void of(@Nullable Sampler sampler, RoundJournal journal) {
    if (sampler != null && sampler == Sampler.active()) {
      cost(sampler, journal);
      return;
    }
    String why = sampler == null ? SamplerProfiler.startFailure() : sampler.failure();
    if (sampler != null || why != null) {
      journal.event("warning", stopped(why == null ? "it ended" : why));
    }
  }

  static Map<String, String> stopped(String why) {
    return warning(
        "sampler_stopped",
        "there are no samples, or not to the end of the round, so its peak of memory is unknown: "
            + why,
        "see to the reason; the room on the disk and the rights to the results folder are the"
            + " usual ones");
  }

  private static void cost(Sampler sampler, RoundJournal journal) {
    SamplerCost cost = sampler.cost();
    journal.event("sampler", Json.MAPPER.convertValue(cost, FIELDS));
    warnings(cost, sampler.interval().toMillis())
        .forEach(warning -> journal.event("warning", warning));
  }

  static List<Map<String, String>> warnings(SamplerCost cost, long intervalMs) {
    List<Map<String, String>> warnings = new ArrayList<>();
    if (cost.ticks() < TICKS_THAT_TELL) {
      return warnings;
    }
    double lost = (double) cost.lostTicks() / (cost.ticks() + cost.lostTicks());
    if (cost.latenessP99Ms() > intervalMs / 2.0 || lost > MOST_LOST) {
      warnings.add(
          warning(
              "sampler_late",
              "in some rounds samples did not keep their schedule of "
                  + intervalMs
                  + " ms (the journal's sampler events say how late they came): peaks of memory may"
                  + " be missed",
              "end what else keeps this machine busy, or set a longer sampling.interval"));
    }
    Double cpu = cost.cpuPercent();
    if (cpu != null && cpu > MOST_CPU_PERCENT) {
      warnings.add(
          warning(
              "sampler_cost",
              "in some rounds the sampler took more than "
                  + Math.round(MOST_CPU_PERCENT)
                  + " % of a core from what it measures",
              "set a longer sampling.interval"));
    }
    return warnings;
  }

  private static Map<String, String> warning(String code, String text, String remedy) {
    return Map.of("code", code, "text", text, "remedy", remedy);
  }
}
