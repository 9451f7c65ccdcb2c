package io.github.mlxggufbench.analysis.crosscheck;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/** One thing that both ends of a stream can tell, and how far apart they may be. */
enum Question {
  DECODE_RATE("×", "± 10 %") {
    @Override
    @Nullable Double gap(Row row, ServerClock server) {
      Double ours = number(row, "decode_tps");
      boolean longEnough =
          !row.isMissing("completion_tokens") && row.getInt("completion_tokens") >= LEAST_TOKENS;
      return ours == null || server.decodeTps() == null || !longEnough
          ? null
          : (Double) (ours / server.decodeTps());
    }

    @Override
    boolean isBeyond(double ratio, ServerClock server) {
      return Math.abs(ratio - 1) > RATE_FRACTION;
    }
  },

  /** Holds the way there and back, the template, the queue and the first token: never below 0. */
  TTFT_OVER_PREFILL("ms", "−1 ms to 10 ms or 10 %") {
    @Override
    @Nullable Double gap(Row row, ServerClock server) {
      return difference(number(row, "ttft_ms"), server.prefillMs());
    }

    @Override
    boolean isBeyond(double ms, ServerClock server) {
      return ms < -CLOCK_STEP_MS
          || ms > Math.max(PREFILL_SLACK_MS, PREFILL_FRACTION * orZero(server.prefillMs()));
    }
  },

  TTFT_OVER_SERVER("ms", "± 5 ms or 5 %") {
    @Override
    @Nullable Double gap(Row row, ServerClock server) {
      return difference(number(row, "ttft_ms"), server.ttftMs());
    }

    @Override
    boolean isBeyond(double ms, ServerClock server) {
      return Math.abs(ms) > Math.max(TTFT_SLACK_MS, TTFT_FRACTION * orZero(server.ttftMs()));
    }
  };

  // Rate and TTFT: where the harness warns of client_disagrees.
  private static final double RATE_FRACTION = 0.10;
  private static final double TTFT_FRACTION = 0.05;
  private static final double TTFT_SLACK_MS = 5;

  private static final double PREFILL_FRACTION = 0.10;
  private static final double PREFILL_SLACK_MS = 10;
  private static final double CLOCK_STEP_MS = 1;

  /**
   * Below it a rate is a server's guess: LM Studio states 372 and 323 tok/s of one 3-token reply.
   */
  private static final int LEAST_TOKENS = 32;

  private final String unit;
  private final String tolerance;

  Question(String unit, String tolerance) {
    this.unit = unit;
    this.tolerance = tolerance;
  }

  /** What lies between the two clocks in that request; null when one of them does not tell. */
  abstract @Nullable Double gap(Row row, ServerClock server);

  /**
   * @param gap of a request whose server clock told it
   */
  abstract boolean isBeyond(double gap, ServerClock server);

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit;
  }

  String tolerance() {
    return tolerance;
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static @Nullable Double difference(@Nullable Double ours, @Nullable Double servers) {
    return ours == null || servers == null ? null : (Double) (ours - servers);
  }

  private static @Nullable Double number(Row row, String column) {
    return row.isMissing(column) ? null : (Double) row.getDouble(column);
  }
}
