package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the reader's tables name the same keys, in every section. */
class SchemaHasTheReadersKeysTest {

  static List<Arguments> sections() {
    List<Arguments> sections = new ArrayList<>();
    sections.add(Arguments.of("", ConfigReader.KEYS));
    sections.add(Arguments.of("/properties/server", ServerReader.KEYS));
    sections.add(Arguments.of("/properties/timeouts", TimeoutsReader.KEYS));
    sections.add(Arguments.of("/$defs/pair", PairReader.KEYS));
    sections.add(Arguments.of("/$defs/pair/properties/load", PairReader.LOAD_KEYS));
    sections.add(Arguments.of("/$defs/build", BuildReader.KEYS));
    sections.add(Arguments.of("/$defs/profile/properties/sampling", ProfileReader.SAMPLING_KEYS));
    Map<String, ScenarioKeys.Key[]> scenarios = DeclaredScenarios.shipped();
    sections.add(Arguments.of("/$defs/profile", with(ProfileReader.KEYS, scenarios.keySet())));
    scenarios.forEach((name, keys) ->
        sections.add(
            Arguments.of(
                "/$defs/profile/properties/" + name,
                with(
                    ScenarioReader.KEYS,
                    List.of(keys).stream().map(ScenarioKeys.Key::name).toList()))));
    return sections;
  }

  private static Collection<String> with(Collection<String> some, Collection<String> more) {
    Collection<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  @ParameterizedTest
  @MethodSource("sections")
  void inEverySection(String pointer, Collection<String> keys) throws IOException {
    BenchmarkSchema schema = BenchmarkSchema.shipped();
    assertEquals(new TreeSet<>(keys), schema.keys(pointer));
    assertFalse(
        schema.at(pointer + "/additionalProperties").asBoolean(true), "other keys are refused");
  }

  @Test
  void kindsOfServer() throws IOException {
    List<String> kinds = new ArrayList<>();
    BenchmarkSchema.shipped()
        .at("/properties/server/properties/kind/enum")
        .forEach(kind -> kinds.add(kind.asText()));
    assertEquals(ServerReader.KINDS, kinds);
  }

  @Test
  void eachScenarioAloneMakesAProfile() throws IOException {
    BenchmarkSchema schema = BenchmarkSchema.shipped();
    for (String scenario : DeclaredScenarios.shipped().keySet()) {
      String yaml = ConfigText.PAIRS + "profiles: { quick: { rounds: 1, " + scenario + ": {} } }\n";
      assertEquals(List.of(), schema.problems(yaml), scenario);
    }
    assertFalse(
        schema.problems(ConfigText.PAIRS + "profiles: { quick: { rounds: 1 } }\n").isEmpty());
  }

  /** A file of nothing but the schema's defaults reads as a file that says nothing. */
  @Test
  void defaults() throws IOException, ConfigException {
    BenchmarkSchema schema = BenchmarkSchema.shipped();
    StringBuilder text = new StringBuilder("server: {");
    for (String key : ServerReader.KEYS) {
      text.append(key).append(": ").append(schema.at(server(key))).append(", ");
    }
    text.append("}\ntimeouts: {");
    for (String key : TimeoutsReader.KEYS) {
      String value = schema.at("/properties/timeouts/properties/" + key + "/default").asText();
      text.append(key).append(": ").append(value).append(", ");
    }
    text.append("}\nseed: ").append(schema.at("/properties/seed/default"));
    text.append("\nprofile: ").append(schema.at("/properties/profile/default")).append("\n");
    text.append(ConfigText.PAIRS);
    String profile = "/$defs/profile/properties/";
    text.append("profiles: { quick: { rounds: 3, ColdStart: {}, settle: ");
    text.append(schema.at(profile + "settle/default").asText());
    text.append(", sampling: { interval: ");
    text.append(schema.at(profile + "sampling/properties/interval/default").asText());
    text.append("} } }\n");
    assertEquals(
        ConfigText.read(ConfigText.PAIRS + ConfigText.PROFILES),
        ConfigText.read(text.toString()),
        text.toString());
  }

  private static String server(String key) {
    return "/properties/server/properties/" + key + "/default";
  }
}
