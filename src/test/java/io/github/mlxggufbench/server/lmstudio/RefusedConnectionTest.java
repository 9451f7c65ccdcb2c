package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RefusedConnectionTest {

  @Test
  void aPortWithoutListenerRefuses() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = taken.getLocalPort();
    }
    Generation generation = Client.generate(URI.create("http://127.0.0.1:" + port));

    assertEquals(Outcome.REFUSED, generation.outcome());
    assertNotNull(generation.failure());
    assertEquals("tcp", generation.failure().type());
    assertNull(generation.failure().status());
    assertNull(generation.marks().headersNs());
  }
}
