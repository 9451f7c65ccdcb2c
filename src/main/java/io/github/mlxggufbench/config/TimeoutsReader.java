package io.github.mlxggufbench.config;

import io.github.mlxggufbench.config.yaml.Durations;
import io.github.mlxggufbench.config.yaml.InvalidYamlException;
import io.github.mlxggufbench.config.yaml.Reading;
import io.github.mlxggufbench.config.yaml.Section;
import io.github.mlxggufbench.config.yaml.Value;
import java.time.Duration;
import java.util.List;

/** Reads {@code timeouts:}. */
final class TimeoutsReader {
  static final List<String> KEYS =
      List.of("connect", "load", "first_token", "between_tokens", "request");

  static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(10),
          Duration.ofMinutes(2),
          Duration.ofMinutes(30));

  private TimeoutsReader() {}

  static Timeouts read(Value value) throws InvalidYamlException {
    Section timeouts = value.section().of(KEYS);
    Reading<Duration> limit = Durations.between(Duration.ofMillis(1), Durations.LONGEST);
    return new Timeouts(
        timeouts.get("connect", limit, DEFAULT.connect()),
        timeouts.get("load", limit, DEFAULT.load()),
        timeouts.get("first_token", limit, DEFAULT.firstToken()),
        timeouts.get("between_tokens", limit, DEFAULT.betweenTokens()),
        timeouts.get("request", limit, DEFAULT.request()));
  }
}
