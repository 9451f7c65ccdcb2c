package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the JSON of JMH's own runner, in this JVM and over the serialized results of a fork. */
class AbsentGaugeIsNotZeroTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void scoreIsTheMeanOfThoseThereAndRawDataStaysAligned(int forks) throws Exception {
    JsonNode metrics = JmhRun.secondaryMetrics(folder, forks, EveryOtherProfiler.class, "");

    JsonNode everyOther = metrics.get("every.other");
    assertEquals(10.0, everyOther.get("score").asDouble());
    assertEquals("bytes", everyOther.get("scoreUnit").asText());
    assertEquals("[[10.0,\"NaN\",10.0,\"NaN\"]]", everyOther.get("rawData").toString());

    assertEquals("NaN", metrics.get("never").get("score").asText());

    JsonNode count = metrics.get("count");
    assertEquals(2.5, count.get("score").asDouble());
    assertEquals("[[1.0,2.0,3.0,4.0]]", count.get("rawData").toString());
  }
}
