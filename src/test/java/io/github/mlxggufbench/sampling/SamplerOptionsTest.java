package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.profile.ProfilerException;

class SamplerOptionsTest {
  @Test
  void withoutOptionsNothingIsAskedFor() throws ProfilerException {
    SamplerOptions options = SamplerOptions.parse("");

    assertEquals(
        new SamplerOptions(null, Duration.ofMillis(100), true, List.of(), List.of()), options);
    assertFalse(options.asksForSamples());
  }

  @Test
  void everyOptionIsRead() throws ProfilerException {
    assertEquals(
        new SamplerOptions(
            Path.of("a b=c.csv"),
            Duration.ofSeconds(2),
            false,
            List.of(12L, 345L),
            List.of(
                new ProcessPattern("llama-server", List.of()),
                new ProcessPattern("node", List.of("llmworker")))),
        SamplerOptions.parse(
            "file=a b=c.csv;interval=2s; gpu=off;pid=12,345;processes=llama-server,node llmworker"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interval=19ms",
        "interval=11s",
        "interval=100",
        "interval=",
        "interval=9999999999ms",
        "gpu=maybe",
        "pid=",
        "pid=0",
        "pid=1,",
        "pid=-1",
        "pid=99999999999",
        "processes=",
        "processes=a,,b",
        "processes=/opt/llama-server",
        "file=",
        "colour=red",
        "x"
      })
  void badOptionIsRefusedInOneLineThatQuotesIt(String option) {
    ProfilerException e = assertThrows(ProfilerException.class, () -> new SamplerProfiler(option));

    String message = e.getMessage();
    assertNotNull(message);
    assertEquals(1, message.lines().count());
    assertTrue(
        message.startsWith("sampler option '" + option + "' is not understood; expected "),
        message);
  }
}
