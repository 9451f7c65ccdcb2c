package io.github.mlxggufbench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelLeftAloneOrNotTest {
  private static final LoadedInstance OURS = instance("otter", 4096, List.of(7L));

  @Test
  void nothingHappened() {
    assertEquals(Optional.empty(), between(List.of(OURS), List.of(OURS)));
  }

  @Test
  void itIsGone() {
    assertWhy("instance otter is gone", between(List.of(OURS), List.of()));
  }

  @Test
  void itWasNeverListed() {
    String why = "the server did not list the model it said was loaded";
    assertWhy(why, between(List.of(), List.of()));
    assertWhy(why, between(List.of(), List.of(OURS)));
  }

  /** Also when another model came, too: it may be the user's, and is left to them. */
  @Test
  void loadThatIsNotOursIsSaidToBeAnew() {
    LoadedInstance other = instance("otter:2", 4096, List.of(8L));
    LoadedInstance again = instance("otter", 8192, List.of(7L));
    assertTrue(disturbance(List.of(OURS), List.of(again, other)).orElseThrow().loadedAnew());
    assertFalse(disturbance(List.of(OURS), List.of(OURS, other)).orElseThrow().loadedAnew());
    assertFalse(disturbance(List.of(OURS), List.of()).orElseThrow().loadedAnew());
  }

  @Test
  void anotherCame() {
    LoadedInstance other = instance("otter:2", 4096, List.of(8L));
    assertWhy(
        "another model was loaded meanwhile: key (instance otter:2)",
        between(List.of(OURS), List.of(OURS, other)));
  }

  /** As an embedded server's other models, or one that was tolerated before the load. */
  @Test
  void whatWasThereBeforeDoesNotDisturb() {
    LoadedInstance other = instance("old", 512, List.of());
    assertEquals(Optional.empty(), between(List.of(other, OURS), List.of(other, OURS)));
  }

  @Test
  void itCameBackWithAnotherContext() {
    assertWhy(
        "its context length was 4096 and is 8192",
        between(List.of(OURS), List.of(instance("otter", 8192, List.of(7L)))));
  }

  @Test
  void itsEngineWasStartedAnew() {
    assertWhy(
        "its processes were [7] and are [9]",
        between(List.of(OURS), List.of(instance("otter", 4096, List.of(9L)))));
  }

  /** LM Studio gives a time to live to what a request made it load, and to nothing else. */
  @Test
  void aRequestLoadedItAgain() {
    LoadedInstance again =
        new LoadedInstance("otter", null, settings(4096), List.of(7L), /* ttlSeconds= */ 3600);
    assertWhy("loaded anew by the next request", between(List.of(OURS), List.of(again)));
    assertEquals(Optional.empty(), between(List.of(again), List.of(again)));
  }

  private static LoadSettings settings(int context) {
    return new LoadSettings(context, null, null, null, null, null);
  }

  private static void assertWhy(String words, Optional<String> why) {
    assertTrue(why.orElseThrow().contains(words), why.toString());
  }

  private static Optional<String> between(List<LoadedInstance> before, List<LoadedInstance> after) {
    return disturbance(before, after).map(Disturbance::why);
  }

  private static Optional<Disturbance> disturbance(
      List<LoadedInstance> before, List<LoadedInstance> after) {
    return Disturbance.between(listed(before), listed(after), OURS.id());
  }

  private static List<ModelInfo> listed(List<LoadedInstance> instances) {
    return List.of(
        new ModelInfo(
            "key", null, null, "gguf", null, null, null, null, null, null, null, instances));
  }

  private static LoadedInstance instance(String id, int context, List<Long> pids) {
    return new LoadedInstance(id, null, settings(context), pids);
  }
}
