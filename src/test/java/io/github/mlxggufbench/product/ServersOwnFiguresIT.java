package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.FakeLmStudio;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request a round by the server's own chat, after the measured ones; one a build by v0. */
class ServersOwnFiguresIT {
  private static final String STATS =
      """
      event: chat.end
      data: {"type":"chat.end","result":{"model_instance_id":"acme/otter-7b","output":[],"stats":\
      {"input_tokens":250,"total_output_tokens":39,"tokens_per_second":1.5,\
      "time_to_first_token_seconds":30.0}}}

      """;

  @TempDir Path folder;

  @Test
  void areOnRecordAfterTheMeasuredRequestsOfEachRound() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "2", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      List<String> phases =
          run.requests().stream().map(request -> request.path("phase").asText()).toList();
      assertEquals(
          List.of(
              "measurement",
              "measurement",
              "measurement",
              "probe",
              "probe",
              "measurement",
              "measurement",
              "measurement",
              "probe"),
          phases);
      JsonNode probe = run.requests().get(3);
      assertEquals("ok", probe.path("outcome").asText(), probe.toString());
      assertTrue(probe.at("/server_stats/time_to_first_token_seconds").isNumber());
      assertEquals(
          run.requests().stream().map(request -> request.path("prompt_sha256")).distinct().count(),
          run.requests().size());
      assertEquals(1, run.events("runtime").size());
      assertEquals(2 * StudioRun.REQUESTS, run.manifest().at("/cells/0/requests").asInt());
      assertEquals("127.0.0.1", run.manifest().at("/server/address").asText());
    }
  }

  @Test
  void thatAreNotOursAreWarnedOf() throws Exception {
    try (FakeLmStudio studio = StudioRun.studio()) {
      StudioRun run = StudioRun.of(studio.url(), folder);
      studio.onProbe(
          StudioRun.GGUF,
          1,
          chat -> {
            chat.begin();
            for (int i = 0; i < 39; i++) {
              chat.token("w ");
            }
            chat.finish("length");
            chat.raw(STATS);
            chat.exchange().endChunks();
          });

      Jar.Finished finished = run.run("SimpleGeneration", "-f", "1", "-p", "format=gguf");

      assertEquals(0, finished.exit(), finished.out());
      List<String> disagreements =
          run.events("warning").stream()
              .filter(warning -> warning.path("code").asText().equals("client_disagrees"))
              .map(warning -> warning.path("text").asText())
              .toList();
      assertEquals(1, disagreements.size());
      assertTrue(disagreements.get(0).contains("30000.0 ms by the server's own"));
    }
  }
}
