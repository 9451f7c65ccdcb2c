package io.github.mlxggufbench.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of {@code benchmark.yaml}, validated.
 *
 * @param seed from which every prompt follows
 * @param profile the name of the profile in force; a key of {@code profiles}
 * @param pairs in the order of the file; names are unique
 * @param profiles by name, in the order of the file
 */
public record BenchmarkConfig(
    ServerConfig server,
    Timeouts timeouts,
    long seed,
    String profile,
    List<PairConfig> pairs,
    Map<String, ProfileConfig> profiles) {

  /** The profile that is run. */
  public ProfileConfig profileInForce() {
    ProfileConfig inForce = profiles.get(profile);
    if (inForce == null) {
      throw new IllegalStateException("no profile " + profile + ": the reader lets none pass");
    }
    return inForce;
  }

  /** The pair of that name; empty = there is none. */
  public Optional<PairConfig> pair(String name) {
    return pairs.stream().filter(pair -> pair.name().equals(name)).findFirst();
  }
}
