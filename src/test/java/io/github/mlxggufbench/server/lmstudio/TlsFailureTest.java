package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TlsFailureTest {

  @Test
  void httpsToAServerThatSpeaksPlainHttpIsRefusedByTls() {
    String plain = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    try (ScriptedServer server = ScriptedServer.greeting(plain)) {
      Generation generation =
          Client.generate(URI.create("https://127.0.0.1:" + server.url().getPort()));

      assertEquals(Outcome.REFUSED, generation.outcome());
      assertNotNull(generation.failure());
      assertEquals("tls", generation.failure().type());
    }
  }
}
