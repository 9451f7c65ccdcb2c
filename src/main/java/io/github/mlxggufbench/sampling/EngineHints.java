package io.github.mlxggufbench.sampling;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is said of the processes of a build, the most certain first: the first source that says
 * anything is believed.
 *
 * @param patterns by the user: an executable's name and words of its command line each
 * @param namedByServer pids
 * @param namedByLog pids by LM Studio's runtime log; asked only when nobody else named any
 */
public record EngineHints(
    List<String> patterns, List<Long> namedByServer, Supplier<List<Long>> namedByLog) {
  /** Nothing is said. */
  public static final EngineHints NONE = new EngineHints(List.of(), List.of(), List::of);
}
