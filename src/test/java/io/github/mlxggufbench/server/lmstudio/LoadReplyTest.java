package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReplyTest {

  @Test
  void ggufEchoesItsContextAndNoParallel() {
    assertEquals(
        new LoadedInstance(
            "acme/otter-7b", 9.125, new LoadSettings(8192, null, 512, true, true, null), List.of()),
        LoadReply.instance(Fixture.json("load-gguf.json")));
  }

  /** MLX runtimes 1.9.1 to 1.11.0 fit the context themselves, whatever was asked. */
  @Test
  void theContextInForceIsTheEchoedOne() {
    assertEquals(
        new LoadedInstance("otter-7b-mlx", 7.25, Settings.of(131072, 4), List.of()),
        LoadReply.instance(Fixture.json("load-mlx-context-ignored.json")));
  }

  @Test
  void theEmbeddedServerNamesItsProcesses() {
    assertEquals(
        new LoadedInstance("dense-q4_0", 0.21, Settings.of(4096, 1), List.of(4711L)),
        LoadReply.instance(Fixture.json("load-embedded.json")));
  }

  @Test
  void whatDoesNotSayLoadedIsNoInstance() {
    assertNull(LoadReply.instance(Json.newObject().put("instance_id", "x")));
    assertNull(
        LoadReply.instance(Json.newObject().put("instance_id", "x").put("status", "failed")));
    assertNull(LoadReply.instance(Json.newObject().put("status", "loaded")));
  }

  @Test
  void onlyWhatWasAskedIsSent() {
    assertEquals(
        "{\"model\":\"k\",\"context_length\":8192,\"parallel\":1,\"echo_load_config\":true}",
        LoadReply.body(new LoadRequest("k", 8192, 1), true).toString());
    assertEquals(
        "{\"model\":\"k\",\"echo_load_config\":true}",
        LoadReply.body(new LoadRequest("k", null, 1), false).toString());
  }
}
