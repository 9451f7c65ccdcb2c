package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.record.SelftestFigures.StreamError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefSelftestTest {

  @Test
  void measuresInAJvmOfThatKind() {
    BriefSelftest selftest = BriefSelftest.run(null, ClientJvm.OPTIONS);

    assertNull(selftest.figures().unknown());
    assertEquals(
        List.of(1, 16), selftest.figures().streams().stream().map(StreamError::streams).toList());
    for (StreamError error : selftest.figures().streams()) {
      assertTrue(error.trueTtftMs() >= 50, error.toString());
      assertTrue(error.requests() >= error.streams(), error.toString());
    }
    assertNotNull(selftest.figures().gcPauses());
  }

  @Test
  void saysWhyItCouldNot() {
    BriefSelftest selftest = BriefSelftest.run(null, List.of("-XX:NoSuchOption=1"));

    assertEquals(List.of(), selftest.figures().streams());
    assertTrue(
        String.valueOf(selftest.figures().unknown()).contains("NoSuchOption"), selftest.toString());
  }

  @Test
  void saysThatThereIsNoSuchJava() {
    BriefSelftest selftest = BriefSelftest.run("/nosuch/java", List.of());

    assertTrue(
        String.valueOf(selftest.figures().unknown()).contains("/nosuch/java"), selftest.toString());
  }

  @Test
  void figuresGoIntoTheManifestByTheirDocumentedNames() throws Exception {
    String line =
        """
        {"streams":[{"streams":1,"requests":4,"true_ttft_ms":50.1,\
        "ttft_error_ms":{"median":0.1,"p99":0.2},"gap_error_ms":{"median":-0.01,"p99":0.1},\
        "decode_rate_error":{"median":0.001,"p99":0.002}}],"requests_per_second":null,\
        "tokens_per_second":null,"gc_pauses":0,"gc_pause_max_ms":null,"unknown":null,\
        "planted":null,"failures":["a"],"broken_bounds":["b"]}\
        """;

    BriefSelftest selftest = BriefSelftest.read("a JVM's warning\n" + line + "\n");

    assertEquals(List.of("a", "b"), selftest.complaints());
    JsonNode written = Json.MAPPER.valueToTree(selftest.figures());
    List<String> names = new ArrayList<>();
    written.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "streams",
            "requests_per_second",
            "tokens_per_second",
            "gc_pauses",
            "gc_pause_max_ms",
            "unknown"),
        names);
    assertEquals(Json.MAPPER.readTree(line).path("streams"), written.path("streams"));
  }
}
