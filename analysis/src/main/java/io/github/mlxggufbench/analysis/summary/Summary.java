package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a report says, as data: {@code summary.json}.
 *
 * @param notices the harness's own warnings
 * @param remarks what this analysis has to say of the runs: state, damage, pooling
 */
public record Summary(
    @JsonProperty("format_version") int formatVersion,
    @JsonProperty("run_ids") List<String> runIds,
    List<PairSummary> pairs,
    List<Notice> notices,
    @JsonIgnore List<String> remarks) {

  /** All of it that a person should be warned of, as lines. */
  @JsonProperty("warnings")
  public List<String> warnings() {
    List<String> lines = new ArrayList<>();
    for (Notice notice : notices) {
      String remedy = notice.remedy().isEmpty() ? "" : " (" + notice.remedy() + ")";
      notice.texts().forEach(text -> lines.add(text + remedy));
    }
    for (PairSummary pair : pairs) {
      pair.outcomes().brokenRounds().forEach(round -> lines.add(line(pair.name(), round)));
    }
    lines.addAll(remarks);
    return List.copyOf(lines);
  }

  private static String line(String pair, Outcomes.BrokenRound round) {
    StringBuilder place = new StringBuilder(round.benchmark());
    place.append(' ').append(pair).append(' ').append(round.format());
    round
        .params()
        .forEach((name, value) -> place.append(' ').append(name).append('=').append(value));
    return "%s: %s round %d: %s".formatted(round.end(), place, round.round(), round.why());
  }
}
