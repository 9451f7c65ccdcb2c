package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressIsTheOneThatConnectedTest {

  /** The server listens on 127.0.0.1 only, whatever else the name stands for here. */
  @Test
  void ofAllThatTheNameStandsFor() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Fixture.answer(200, "models.json"));
        LmStudioServer client = client("localhost", server)) {
      assertNull(client.address());
      client.models();
      assertEquals("127.0.0.1", client.address());
    }
  }

  @Test
  void isThereForALiteralToo() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Fixture.answer(200, "models.json"));
        LmStudioServer client = client("127.0.0.1", server)) {
      client.models();
      assertEquals("127.0.0.1", client.address());
    }
  }

  /** By RFC 6761 that name is never resolved. */
  @Test
  void orTheOneThatWasFoundBefore() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(Fixture.answer(200, "models.json"));
        LmStudioServer client = client("studio.invalid", server)) {
      client.at("127.0.0.1");
      client.models();
      assertEquals("127.0.0.1", client.address());
    }
  }

  private static LmStudioServer client(String host, ScriptedServer server) {
    URI url = URI.create("http://" + host + ":" + server.url().getPort());
    return LmStudioServer.connect(url, "", Client.PATIENT);
  }
}
