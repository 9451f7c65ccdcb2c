package io.github.mlxggufbench.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Both builds of a pair get the same bytes, because nothing that tells them apart can be passed.
 */
class FormatNeverEntersTest {

  @Test
  void placeHasNoFieldForIt() {
    assertEquals(
        List.of("seed", "scenario", "pair", "params", "round", "phase", "iteration"),
        Stream.of(PromptPlace.class.getRecordComponents()).map(RecordComponent::getName).toList());
  }
}
