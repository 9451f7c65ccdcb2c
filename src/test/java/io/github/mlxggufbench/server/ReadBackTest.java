package io.github.mlxggufbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in force is what the load said, and what only the list says. */
class ReadBackTest {
  private static final LoadedInstance ANSWERED =
      new LoadedInstance(
          "otter", 9.5, new LoadSettings(8192, null, 512, true, true, null), List.of());

  @Test
  void theListFillsWhatTheAnswerLeftOut() {
    LoadedInstance listed =
        new LoadedInstance(
            "otter", null, new LoadSettings(4096, 4, 2048, false, false, 2), List.of(7L));

    assertEquals(
        new LoadedInstance(
            "otter", 9.5, new LoadSettings(8192, 4, 512, true, true, 2), List.of(7L)),
        ANSWERED.readBack(listOf(listed)));
  }

  @Test
  void aListThatDoesNotHaveItYetSaysNothing() {
    LoadedInstance other =
        new LoadedInstance("otter:2", null, new LoadSettings(1, 1, 1, false, false, 1), List.of());

    assertEquals(ANSWERED, ANSWERED.readBack(listOf(other)));
    assertEquals(ANSWERED, ANSWERED.readBack(List.of()));
  }

  private static List<ModelInfo> listOf(LoadedInstance instance) {
    return List.of(
        new ModelInfo(
            "otter",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(instance)));
  }
}
