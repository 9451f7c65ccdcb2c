package io.github.mlxggufbench.server;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one generation, in the definitions of {@code results/README.md}; null = not
 * measurable.
 *
 * @param ttftMs start to first token of any kind; there whenever a token was seen, whatever the
 *     outcome
 * @param ttfvtMs start to first visible token; likewise
 * @param e2eMs start to the end of the stream; only of a request that is {@code ok}: no other has
 *     an end that is its own
 * @param tpotMs (last token − first token) / (completion tokens − 1); only of a request that is
 *     {@code ok}, with two tokens or more that did not all arrive at once, and whose count the
 *     stream does not contradict: text came in no more events than tokens were counted, but for one
 *     that a server may send to flush what its tokenizer held back
 * @param decodeTps 1000 / {@code tpotMs}: n − 1 tokens in the time between n, as llama.cpp's own
 *     {@code predicted_per_second} has it
 * @param prefillTps prompt tokens that were not cached / TTFT in seconds. A server that does not
 *     say how many were cached (LM Studio) leaves that unknown: then all prompt tokens count,
 *     unless a cached answer is suspected, which leaves nothing to measure
 * @param gapP50Ms median gap between token-bearing events; quantiles interpolate linearly (Hyndman
 *     and Fan 7, NumPy's default)
 * @param gapP99Ms 99th percentile of the same gaps
 * @param gapMaxMs the longest of them
 */
public record Timing(
    @Nullable Double ttftMs,
    @Nullable Double ttfvtMs,
    @Nullable Double e2eMs,
    @Nullable Double tpotMs,
    @Nullable Double decodeTps,
    @Nullable Double prefillTps,
    @Nullable Double gapP50Ms,
    @Nullable Double gapP99Ms,
    @Nullable Double gapMaxMs) {

  private static final double NS_PER_MS = 1e6;
  private static final double MS_PER_S = 1e3;
  private static final int FLUSH_EVENTS = 1;

  /** The figures of a generation whose answer is not suspected to come from a cache. */
  public static Timing of(Generation generation) {
    return of(generation, false);
  }

  /**
   * The figures of a generation.
   *
   * @param cacheSuspected that the reply was faster than its prompt allows
   */
  public static Timing of(Generation generation, boolean cacheSuspected) {
    Generation.Marks marks = generation.marks();
    Double ttft = ms(marks.firstTokenNs());
    Double tpot = tpotMs(generation);
    double[] gaps = sortedGapsMs(generation.tokenNs());
    return new Timing(
        ttft,
        ms(marks.firstVisibleNs()),
        generation.ok() ? ms(marks.endNs()) : null,
        tpot,
        tpot == null ? null : MS_PER_S / tpot,
        prefillTps(generation.counts(), ttft, cacheSuspected),
        gaps.length == 0 ? null : Quantile.of(gaps, 0.50),
        gaps.length == 0 ? null : Quantile.of(gaps, 0.99),
        gaps.length == 0 ? null : gaps[gaps.length - 1]);
  }

  private static @Nullable Double ms(@Nullable Long ns) {
    return ns == null ? null : ns / NS_PER_MS;
  }

  private static @Nullable Double tpotMs(Generation generation) {
    Long first = generation.marks().firstTokenNs();
    Long last = generation.marks().lastTokenNs();
    Integer tokens = generation.counts().completion();
    if (!generation.ok() || first == null || last == null || tokens == null || tokens < 2) {
      return null;
    }
    if (generation.chunks() > tokens + FLUSH_EVENTS) {
      return null;
    }
    return last > first ? (last - first) / NS_PER_MS / (tokens - 1) : null;
  }

  private static @Nullable Double prefillTps(
      Generation.Counts counts, @Nullable Double ttftMs, boolean cacheSuspected) {
    Integer prompt = counts.prompt();
    Integer cached = counts.cached();
    if (prompt == null || ttftMs == null || ttftMs <= 0 || (cached == null && cacheSuspected)) {
      return null;
    }
    int computed = prompt - (cached == null ? 0 : cached);
    return computed > 0 ? computed * MS_PER_S / ttftMs : null;
  }

  private static double[] sortedGapsMs(long[] tokenNs) {
    double[] gaps = new double[Math.max(0, tokenNs.length - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = (tokenNs[i + 1] - tokenNs[i]) / NS_PER_MS;
    }
    Arrays.sort(gaps);
    return gaps;
  }
}
