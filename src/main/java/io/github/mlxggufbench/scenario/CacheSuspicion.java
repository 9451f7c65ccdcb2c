package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Tells replies that a prompt cache answered: the server says so, or the prompt was read faster
 * than this build can. What every prompt has in common, the beginning of the chat template, may
 * come from a cache: a few tokens, which {@link Timing} leaves out of the prefill rate. A hit
 * answers some fifty times faster (57.7 s against 2.0 s on one machine), an engine that is still
 * warming up at most three times slower than later: {@value #FACTOR} lies between. How slow the
 * first reply after a load may be nobody can say (GPU pipelines are built, pages of the file are
 * read): it is judged, and sets no bound for others.
 */
final class CacheSuspicion {
  private static final double FACTOR = 5;
  private static final int TEMPLATE_TOKENS = 64;

  private @Nullable Double fastestPrefillTps;
  private boolean first = true;

  /** The build has been loaded: the next reply is the first of this load. */
  void loaded() {
    first = true;
  }

  /**
   * Whether this reply is suspected; a reply that is not, and not the first after a load, becomes
   * part of what is known of the build.
   */
  boolean suspects(Generation generation, Timing timing) {
    boolean bounds = !first;
    first = false;
    Integer cached = generation.counts().cached();
    Integer prompt = generation.counts().prompt();
    if (cached != null) {
      return cached > TEMPLATE_TOKENS || (prompt != null && 2 * cached > prompt);
    }
    Double rate = prefillTps(generation, timing);
    if (rate == null) {
      return false;
    }
    if (fastestPrefillTps != null && rate > FACTOR * fastestPrefillTps) {
      return true;
    }
    if (bounds) {
      fastestPrefillTps = fastestPrefillTps == null ? rate : Math.max(rate, fastestPrefillTps);
    }
    return false;
  }

  private static @Nullable Double prefillTps(Generation generation, Timing timing) {
    Integer prompt = generation.counts().prompt();
    Double ttftMs = timing.ttftMs();
    return !generation.ok() || prompt == null || ttftMs == null
        ? null
        : Double.valueOf(prompt * 1000 / ttftMs);
  }
}
