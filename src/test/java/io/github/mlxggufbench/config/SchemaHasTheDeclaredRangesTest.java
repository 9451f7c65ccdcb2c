package io.github.mlxggufbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ends of each range that a scenario declares are the ends in the schema. */
class SchemaHasTheDeclaredRangesTest {

  static List<Arguments> values() {
    List<Arguments> values = new ArrayList<>();
    DeclaredScenarios.shipped()
        .forEach((scenario, keys) -> {
          for (ScenarioKeys.Key key : keys) {
            add(values, scenario + ": { " + key.name() + ": ", key);
          }
        });
    return values;
  }

  private static void add(List<Arguments> values, String start, ScenarioKeys.Key key) {
    switch (key.type()) {
      case INTEGER, INTEGERS -> {
        values.add(Arguments.of(start + key.min(), true));
        values.add(Arguments.of(start + key.max(), true));
        values.add(Arguments.of(start + (key.min() - 1L), false));
        values.add(Arguments.of(start + (key.max() + 1L), false));
        String list = "[" + key.min() + "]";
        values.add(Arguments.of(start + list, key.type() == ScenarioKeys.Type.INTEGERS));
      }
      case DURATION -> {
        values.add(Arguments.of(start + "0s", true));
        values.add(Arguments.of(start + "1", false));
      }
      case TEXT -> {
        for (String word : key.allowed()) {
          values.add(Arguments.of(start + word, true));
        }
        values.add(Arguments.of(start + "anything", key.allowed().length == 0));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void isAcceptedOrRefused(String setting, boolean accepted) throws IOException {
    String yaml = ConfigText.PAIRS + "profiles: { quick: { rounds: 1, " + setting + " } } }\n";
    assertEquals(accepted, BenchmarkSchema.shipped().problems(yaml).isEmpty(), yaml);
  }
}
