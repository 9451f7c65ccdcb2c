package io.github.mlxggufbench.analysis.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhFileIsReadTest {

  @TempDir Path dir;

  @Test
  void withNaNAsUnknown() throws Exception {
    JmhResult result =
        read(
            """
            [{"benchmark": "a.B.c", "mode": "ss", "params": {"n": "1"}, "primaryMetric":
              {"score": "NaN", "scoreUnit": "ms/op", "rawData": [[1.5, "NaN"], [2.5]]},
              "secondaryMetrics": {"x": {"score": 3, "scoreUnit": "s", "rawData": [[3]]}}}]
            """);
    assertEquals("ss", result.mode());
    assertEquals(Map.of("n", "1"), result.params());
    assertEquals(
        new JmhMetric("ms/op", null, List.of(Arrays.asList(1.5, null), List.of(2.5))),
        result.primary());
    assertEquals(new JmhMetric("s", 3.0, List.of(List.of(3.0))), result.secondary().get("x"));
  }

  @Test
  void withTheMeanOfAHistogram() throws Exception {
    JmhResult result =
        read(
            """
            [{"benchmark": "a.B.c", "mode": "sample", "primaryMetric": {"score": 2.0,
              "scoreUnit": "ms/op", "rawDataHistogram": [[[[1.0, 3], [5.0, 1]], [[4.0, 2]]]]}}]
            """);
    assertEquals(List.of(List.of(2.0, 4.0)), result.primary().raw());
  }

  @Test
  void unlessItIsNone() {
    for (String text : List.of("{}", "[{\"a\": 1}]", "[1", "")) {
      String message =
          String.valueOf(assertThrows(UnusableRunException.class, () -> read(text)).getMessage());
      assertTrue(message.contains("result.json"), message);
    }
  }

  private JmhResult read(String json) throws Exception {
    Path file = dir.resolve("result.json");
    Files.writeString(file, json);
    return JmhFile.read(file).get(0);
  }
}
