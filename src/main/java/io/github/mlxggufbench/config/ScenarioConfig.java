package io.github.mlxggufbench.config;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scenario's part of a profile. Which keys it may hold is declared by the scenario itself with
 * {@link ScenarioKeys}; {@code rounds}, {@code warmup} and {@code requests} are known to all.
 *
 * @param rounds this scenario's own number of rounds; {@code null} = the profile's
 * @param warmup requests before the measured ones; {@code null} = the scenario's default
 * @param requests measured requests in a round; {@code null} = the scenario's default
 * @param settings the declared keys by YAML name: {@code Integer}, {@code Duration}, {@code String}
 *     or {@code List<Integer>}
 */
public record ScenarioConfig(
    @Nullable Integer rounds,
    @Nullable Integer warmup,
    @Nullable Integer requests,
    Map<String, Object> settings) {

  /** The setting as a number, or the fallback when the file is silent. */
  public int integer(String key, int fallback) {
    Object value = settings.get(key);
    return value == null ? fallback : (Integer) value;
  }

  /** The setting as a duration, or the fallback when the file is silent. */
  public Duration duration(String key, Duration fallback) {
    Object value = settings.get(key);
    return value == null ? fallback : (Duration) value;
  }
}
