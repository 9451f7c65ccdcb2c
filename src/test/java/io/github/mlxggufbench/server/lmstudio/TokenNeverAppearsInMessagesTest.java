package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.LoadRequest;
import io.github.mlxggufbench.server.ServerException;
import io.github.mlxggufbench.testing.ScriptedServer;
import org.junit.jupiter.api.Test;

class TokenNeverAppearsInMessagesTest {
  private static final String TOKEN = "sk-lm-aBcD1234:0123456789abcdefghij";
  private static final ScriptedServer.Script TELLTALE =
      exchange -> {
        String sent = exchange.request().headers().get("authorization");
        exchange.json(
            400, "{\"error\":{\"message\":\"odd header " + sent + "\",\"code\":\"" + sent + "\"}}");
      };

  @Test
  void evenWhenTheServerRepeatsItInAStreamsError() {
    try (ScriptedServer server = ScriptedServer.answering(TELLTALE);
        LmStudioServer client = LmStudioServer.connect(server.url(), TOKEN, Client.PATIENT)) {
      Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);

      assertNotNull(generation.failure());
      assertEquals("odd header Bearer ***", generation.failure().message());
      assertEquals("Bearer ***", generation.failure().type());
      assertEquals("Bearer " + TOKEN, server.requests().get(0).headers().get("authorization"));
    }
  }

  @Test
  void evenWhenTheServerRepeatsItToAManagementCall() {
    try (ScriptedServer server = ScriptedServer.answering(TELLTALE);
        LmStudioServer client = LmStudioServer.connect(server.url(), TOKEN, Client.PATIENT)) {
      assertSilent(assertThrows(ServerException.class, client::models));
      assertSilent(
          assertThrows(
              ServerException.class, () -> client.load(new LoadRequest("tiny", null, null))));
      assertSilent(assertThrows(ServerException.class, () -> client.unload("tiny")));
    }
  }

  @Test
  void evenWhenTheServerRepeatsItToACrossCheck() throws Exception {
    try (ScriptedServer server =
            ScriptedServer.answering(TELLTALE, Fixture.answer(200, "models.json"), TELLTALE);
        LmStudioServer client = LmStudioServer.connect(server.url(), TOKEN, Client.PATIENT)) {
      Generation probed = client.probe(Client.REQUEST);
      assertNotNull(probed);
      assertFalse(probed.toString().contains(TOKEN), probed.toString());

      Generation asked = client.runtime("tiny").generation();
      assertNotNull(asked);
      assertFalse(asked.toString().contains(TOKEN), asked.toString());
    }
  }

  @Test
  void evenWhenAReplyThatIsFineRepeatsIt() {
    try (ScriptedServer server =
            ScriptedServer.answering(exchange ->
                exchange.stream(
                    event("{\"content\":\"it is " + TOKEN + "\"}", "null"),
                    event("{}", "\"" + TOKEN + "\""),
                    "data: [DONE]\n\n"));
        LmStudioServer client = LmStudioServer.connect(server.url(), TOKEN, Client.PATIENT)) {
      Generation generation = client.generate(Client.REQUEST, GenerationListener.NONE);

      assertEquals("it is ***", generation.text());
      assertEquals("***", generation.finishReason());
      assertEquals("{\"of\":\"***\"}", String.valueOf(generation.serverStats()));
      assertFalse(generation.toString().contains(TOKEN), generation.toString());
    }
  }

  private static String event(String delta, String finishReason) {
    return "data: {\"model\":\"tiny\",\"stats\":{\"of\":\""
        + TOKEN
        + "\"},\"choices\":[{\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}\n\n";
  }

  @Test
  void withoutATokenNoHeaderIsSent() {
    try (ScriptedServer server = ScriptedServer.answering(TELLTALE);
        LmStudioServer client = Client.of(server)) {
      client.generate(Client.REQUEST, GenerationListener.NONE);

      assertFalse(server.requests().get(0).headers().containsKey("authorization"));
    }
  }

  private static void assertSilent(ServerException problem) {
    assertFalse(String.valueOf(problem.getMessage()).contains(TOKEN), problem.getMessage());
  }
}
