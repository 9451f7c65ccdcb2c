package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same cases are computed by the analysis: what JMH carries is what the report says. */
class MemoryCostIsTheContractsTest {
  private static final Path CASES = Path.of("test/resources/contract/memory-cost.jsonl");

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      JsonNode json = new ObjectMapper().readTree(line);
      cases.add(Arguments.of(json.path("name").asText(), json));
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isTheDifferenceOfItsParts(String name, JsonNode json) {
    MemoryCost cost =
        MemoryParts.of(reading(json.path("state")))
            .above(MemoryParts.ofBaseline(reading(json.path("baseline"))));

    assertEquals(number(json, "cost"), cost.bytes());
    assertEquals(json.path("unknown").asText(null), cost.unknown());
  }

  private static MemoryReading reading(JsonNode json) {
    List<EngineProcess> pids = new ArrayList<>();
    json.path("pids").forEach(pid -> pids.add(new EngineProcess(pid.asLong(), "engine", "child")));
    return new MemoryReading(
        0,
        pids,
        number(json, "private_bytes"),
        number(json, "model_file_resident_bytes"),
        null,
        null,
        number(json, "swap_bytes"),
        number(json, "vram_bytes"),
        null,
        number(json, "model_file_page_cache_bytes"),
        null,
        Map.of(),
        texts(json.path("absent")),
        texts(json.path("unknown")));
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new HashMap<>();
    json.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  private static @Nullable Long number(JsonNode json, String field) {
    return json.path(field).isNumber() ? Long.valueOf(json.path(field).asLong()) : null;
  }
}
