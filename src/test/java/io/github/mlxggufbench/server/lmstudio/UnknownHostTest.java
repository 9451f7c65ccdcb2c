package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.Outcome;
import java.net.URI;
import org.junit.jupiter.api.Test;

class UnknownHostTest {

  /** RFC 6761 reserves {@code invalid}: no such name ever resolves. */
  @Test
  void aNameThatDoesNotResolveIsRefusedByDns() {
    Generation generation = Client.generate(URI.create("http://no-such-host.invalid:1234"));

    assertEquals(Outcome.REFUSED, generation.outcome());
    assertNotNull(generation.failure());
    assertEquals("dns", generation.failure().type());
  }
}
