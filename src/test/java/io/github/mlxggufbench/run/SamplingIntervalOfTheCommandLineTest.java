package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.sampling.SamplerProfiler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

class SamplingIntervalOfTheCommandLineTest {
  private static final String INTERVAL = "-D" + SamplerProfiler.INTERVAL_PROPERTY + "=";

  @Test
  void goesBeforeThatOfTheProfile() {
    assertEquals(List.of(), intervals("gpu=off;interval=50ms"));
  }

  @Test
  void isThatOfTheProfileWhereItSaysNone() {
    assertEquals(List.of(INTERVAL + "200ms"), intervals("gpu=off"));
    assertEquals(List.of(INTERVAL + "200ms"), intervals(""));
  }

  private static List<String> intervals(String sampler) {
    Options user = new OptionsBuilder().addProfiler(SamplerProfiler.class, sampler).build();
    return CellOptions.of(
            user,
            new Cell("SimpleGeneration.generate", "tiny", Format.GGUF, Map.of()),
            PlanFixture.rounds(1),
            Path.of("context.json"),
            Path.of("samples.csv"),
            Duration.ofMillis(200),
            Duration.ofMinutes(1),
            List.of(SamplerProfiler.class))
        .getJvmArgsAppend()
        .get()
        .stream()
        .filter(option -> option.startsWith(INTERVAL))
        .toList();
  }
}
