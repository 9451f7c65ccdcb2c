package io.github.mlxggufbench.discover;

import java.util.List;

/**
 * What a discovery came to.
 *
 * @param where where it looked, in words: {@code LM Studio at http://127.0.0.1:1234}
 * @param builds how many builds of either format are there
 * @param notes what else a person should know, one line each
 */
public record Findings(
    String where, int builds, List<FoundPair> pairs, List<UnlikePair> unlike, List<String> notes) {

  static Findings of(String where, List<FoundBuild> builds, List<String> notes) {
    Matching matching = Matching.of(builds);
    return new Findings(where, builds.size(), matching.pairs(), matching.unlike(), notes);
  }
}
