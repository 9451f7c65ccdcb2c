package io.github.mlxggufbench.server.lmstudio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of {@code src/test/resources/lmstudio}; their origin is said there. */
final class Fixture {
  private Fixture() {}

  static String text(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream("/lmstudio/" + name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode json(String name) {
    ObjectNode json = Json.object(text(name));
    assertNotNull(json, name);
    return json;
  }

  /** A script that answers with a file. */
  static ScriptedServer.Script answer(int status, String name) {
    return exchange -> exchange.json(status, text(name));
  }
}
