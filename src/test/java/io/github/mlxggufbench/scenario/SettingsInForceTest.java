package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.Shortfall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsInForceTest {
  private static final Cell CELL =
      new Cell("SimpleGeneration.generate", "otter", Format.MLX, Map.of());

  @Test
  void whatIsAsAskedOrUnknownIsNoWarning() {
    assertEquals(List.of(), warnings(8192, 1, settings(8192, 1)));
    assertEquals(List.of(), warnings(8192, 1, LoadSettings.UNKNOWN));
    assertEquals(List.of(), warnings(null, null, settings(4096, 4)));
  }

  /** As llama.cpp b11549 answers to 20,000: 79 times 256. */
  @Test
  void aContextThatWasRoundedUpIsAsAsked() {
    assertEquals(List.of(), warnings(20000, 1, settings(20224, 1)));
    assertEquals(1, warnings(20000, 1, settings(20256, 1)).size());
  }

  /** MLX runtimes 1.9.1 to 1.11.0 take what fits, whatever was asked. */
  @Test
  void aContextThatTheRuntimeFittedItself() {
    Map<String, String> warning = warnings(8192, 1, settings(131072, 1)).get(0);

    assertEquals("context_differs", warning.get("code"));
    assertEquals(
        "otter mlx: loaded with a context of 131072 tokens, not the 8192 asked for",
        warning.get("text"));
    assertTrue(String.valueOf(warning.get("remedy")).contains("`lms runtime select`"));
  }

  /** The engine that the embedded server runs: it has no setting for a context. */
  @Test
  void aContextThatIsTheModelsOwn() {
    Map<String, String> warning =
        warnings(server(true, 8192, 1), settings(131072, 1), List.of()).get(0);

    assertEquals("context_differs", warning.get("code"));
    assertTrue(String.valueOf(warning.get("remedy")).startsWith("mlx-lm takes the model's own"));
  }

  @Test
  void aContextThatDidNotFit() {
    Map<String, String> warning = warnings(8192, 1, settings(4096, 1)).get(0);

    assertEquals("context_differs", warning.get("code"));
    assertTrue(String.valueOf(warning.get("remedy")).startsWith("lower load.context_length"));
  }

  @Test
  void otherSlotsThanAsked() {
    assertEquals("parallel_differs", warnings(8192, 1, settings(8192, 4)).get(0).get("code"));
  }

  @Test
  void whatTheServerCannotDo() {
    Shortfall shortfall = new Shortfall(Shortfall.Kind.LOAD_TIME, "it has more in it", "update");

    assertEquals(
        List.of(
            Map.of(
                "code", "load_time", "text", "otter mlx: it has more in it", "remedy", "update")),
        warnings(server(false, null, null), LoadSettings.UNKNOWN, List.of(shortfall)));
  }

  private static List<Map<String, String>> warnings(
      @Nullable Integer context, @Nullable Integer parallel, LoadSettings inForce) {
    return warnings(server(false, context, parallel), inForce, List.of());
  }

  private static List<Map<String, String>> warnings(
      RoundContext.Server asked, LoadSettings inForce, List<Shortfall> shortfalls) {
    return SettingsInForce.warnings(CELL, asked, inForce, shortfalls);
  }

  private static RoundContext.Server server(
      boolean embedded, @Nullable Integer context, @Nullable Integer parallel) {
    return new RoundContext.Server(
        URI.create("http://127.0.0.1:1234"), embedded, "otter", null, context, parallel);
  }

  private static LoadSettings settings(int contextLength, int parallel) {
    return new LoadSettings(contextLength, parallel, null, null, null, null);
  }
}
