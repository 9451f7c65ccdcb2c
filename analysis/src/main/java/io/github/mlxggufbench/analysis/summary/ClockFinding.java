package io.github.mlxggufbench.analysis.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Our clock against the server's own, for one build; null = the server does not tell it.
 *
 * @param source whose figure ours is held against; "–" when there is none
 * @param check {@code decode_rate}: ours over the server's; {@code ttft_over_prefill}: our TTFT
 *     minus the server's prefill; {@code ttft_over_server}: our TTFT minus the server's own
 * @param unit {@code ×} or {@code ms}
 * @param requests that tell both
 * @param beyond of these, those beyond the tolerance
 */
public record ClockFinding(
    String format,
    String source,
    String check,
    String unit,
    int requests,
    int beyond,
    @Nullable Double median,
    @Nullable Double lowest,
    @Nullable Double highest,
    String tolerance,
    Result result,
    String text) {

  /** Whether the two clocks agree within the tolerance. */
  public enum Result {
    AGREES,
    BEYOND,
    UNKNOWN;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
