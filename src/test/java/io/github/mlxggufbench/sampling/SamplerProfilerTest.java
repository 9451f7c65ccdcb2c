package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.sampling.os.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.profile.Profiler;

/** With JMH's own runner and forks. */
class SamplerProfilerTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void samplesAnyProcessBesideAnyBenchmark() throws Exception {
    Path csv = folder.resolve("own samples.csv");
    try (Child engine = Child.start("hold=60")) {
      String options = "pid=" + engine.pid() + ";interval=20ms;gpu=off;file=" + csv;
      JsonNode metrics = JmhRun.secondaryMetrics(folder, 2, SamplerProfiler.class, options);

      JsonNode privatePeak = metrics.get("engine.private.peak");
      assertTrue(privatePeak.get("score").asDouble() > 60 * MIB, privatePeak.toString());
      assertEquals(2, privatePeak.get("rawData").size());
      assertTrue(metrics.get("engine.rss.peak").get("score").asDouble() > 60 * MIB);
      assertTrue(metrics.has("engine.cpu.mean"));
    }
    for (Path file : List.of(csv, folder.resolve("own samples-2.csv"))) {
      List<SampleRow> rows = SampleRow.of(file);
      assertTrue(rows.stream().anyMatch(row -> row.get("process_count").equals("1")));
      assertTrue(rows.stream().allMatch(row -> row.get("phase").isEmpty()));
    }
  }

  @Test
  void harnessNamesTheFileByASystemProperty() throws Exception {
    Path csv = folder.resolve("round.csv");
    System.setProperty(SamplerProfiler.FILE_PROPERTY, csv.toString());
    System.setProperty(SamplerProfiler.INTERVAL_PROPERTY, "20ms");
    try {
      JsonNode metrics = JmhRun.secondaryMetrics(folder, 0, SamplerProfiler.class, "gpu=off");

      assertFalse(metrics.has("engine.rss.peak"));
      assertTrue(SampleRow.of(csv).size() >= 2);
      assertNull(Sampler.active());
    } finally {
      System.clearProperty(SamplerProfiler.FILE_PROPERTY);
      System.clearProperty(SamplerProfiler.INTERVAL_PROPERTY);
    }
  }

  @Test
  void withoutOptionsNothingIsSampled() throws Exception {
    JsonNode metrics = JmhRun.secondaryMetrics(folder, 1, SamplerProfiler.class, "");

    assertEquals(0, metrics.size());
    assertEquals(List.of("jmh.json"), names(folder));
  }

  @Test
  void jmhListsIt() {
    assertTrue(
        ServiceLoader.load(Profiler.class).stream()
            .map(ServiceLoader.Provider::get)
            .anyMatch(SamplerProfiler.class::isInstance));
  }

  private static List<String> names(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
