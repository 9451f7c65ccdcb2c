package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvedHostTest {
  private final ResolvedHost host = new ResolvedHost(Client.LONG);

  @Test
  void asksTheSystemOnce() throws Exception {
    assertSame(host.lookup("localhost"), host.lookup("localhost"));
  }

  @Test
  void keepsToTheAddressThatConnectedFirst() throws Exception {
    InetAddress first = InetAddress.getByName("127.0.0.1");
    host.lookup("localhost");
    host.connectedTo(first);
    host.connectedTo(InetAddress.getByName("127.0.0.2"));

    assertEquals(List.of(first), host.lookup("localhost"));
    assertEquals(first, host.address());
  }
}
