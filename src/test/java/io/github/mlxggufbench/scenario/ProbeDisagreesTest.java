package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.server.Timing;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tolerance: 10 % of the rate, the larger of 5 % and 5 ms of the time to the first token. */
class ProbeDisagreesTest {
  private static final Cell CELL =
      new Cell("SimpleGeneration.generate", "otter", Format.MLX, Map.of());

  @Test
  void withinTheTolerance() {
    assertEquals(Optional.empty(), warning(104.9, 109, stats(0.100, 100, 64)));
    assertEquals(Optional.empty(), warning(1049, 91, stats(1.000, 100, 64)));
  }

  @Test
  void firstTokenBeyondIt() {
    assertText(
        "the time to the first token is 105.5 ms by our clock and 100.0 ms by the server's own",
        warning(105.5, 100, stats(0.100, 100, 64)));
    assertText("more than 5 % or 5 ms apart", warning(940, 100, stats(1.000, 100, 64)));
  }

  @Test
  void decodeRateBeyondIt() {
    assertText(
        "the decode rate is 111.0 tok/s by our clock and 100.0 tok/s by the server's own",
        warning(100, 111, stats(0.100, 100, 64)));
  }

  /** Three tokens: 372.6 and 322.7 tokens a second for the same prompt. */
  @Test
  void rateOfAShortReplyMeansNothing() {
    assertEquals(Optional.empty(), warning(100, 372.6, stats(0.100, 100, 3)));
  }

  @Test
  void unknownFigureDisagreesWithNothing() {
    assertEquals(Optional.empty(), warning(100, 100, null));
    assertEquals(Optional.empty(), warning(100, 100, JsonNodeFactory.instance.objectNode()));
    assertEquals(
        Optional.empty(), ProbeCrossCheck.warning(CELL, timing(null, null), stats(0.100, 100, 64)));
  }

  private static void assertText(String words, Optional<Map<String, String>> warning) {
    String text = warning.orElseThrow().getOrDefault("text", "");
    assertTrue(text.contains(words), text);
  }

  private static Optional<Map<String, String>> warning(
      double ttftMs, double rate, @Nullable JsonNode stats) {
    return ProbeCrossCheck.warning(CELL, timing(ttftMs, rate), stats);
  }

  private static Timing timing(@Nullable Double ttftMs, @Nullable Double rate) {
    return new Timing(ttftMs, ttftMs, null, null, rate, null, null, null, null);
  }

  private static JsonNode stats(double ttftSeconds, double rate, int tokens) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("time_to_first_token_seconds", ttftSeconds)
        .put("tokens_per_second", rate)
        .put("total_output_tokens", tokens);
  }
}
