package io.github.mlxggufbench.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ChatFailure;
import io.github.mlxggufbench.testing.ChatScript;
import io.github.mlxggufbench.testing.FakeLmStudio;
import io.github.mlxggufbench.testing.FakeModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A client with a heap of 64 MB, and streams that are larger than that: what cannot be held is an
 * outcome, what need not be held passes through, and neither is the end of the client.
 */
class MemoryOfAStreamIsBoundedTest {
  private static final int STREAM_BYTES = 128 << 20;

  @Test
  void aLineOf64MegabytesIsAnOutcome() throws Exception {
    assertTrue(heard(ChatFailure.LINE_OF_64_MB.script()).startsWith("error_in_stream"));
  }

  @Test
  void keepAlivesOf128MegabytesPassThrough() throws Exception {
    String many = ": keepalive\n\n".repeat(10_000);
    assertEquals(
        "ok 2",
        heard(chat -> {
          chat.begin();
          chat.token("So");
          for (int sent = 0; sent < STREAM_BYTES; sent += many.length()) {
            chat.raw(many);
          }
          chat.token(" far");
          chat.finish("stop");
          chat.end();
        }));
  }

  @Test
  void eventsOf128MegabytesWithoutTextPassThrough() throws Exception {
    String many = Chunk.EMPTY.repeat(1_000);
    assertEquals(
        "ok 2",
        heard(chat -> {
          chat.begin();
          chat.token("So");
          for (int sent = 0; sent < STREAM_BYTES; sent += many.length()) {
            chat.raw(many);
          }
          chat.token(" far");
          chat.finish("stop");
          chat.end();
        }));
  }

  /** Eight megabytes of it would be two million tokens. */
  @Test
  void textWithoutEndIsAnOutcome() throws Exception {
    String kilobyte = "x".repeat(1 << 10);
    assertTrue(
        heard(
                chat -> {
                  chat.begin();
                  for (int sent = 0; sent < STREAM_BYTES; sent += kilobyte.length()) {
                    chat.token(kilobyte);
                  }
                  chat.end();
                })
            .startsWith("error_in_stream"));
  }

  private static String heard(ChatScript script) throws Exception {
    try (FakeLmStudio studio =
        FakeLmStudio.with(FakeModel.gguf(Heard.MODEL)).onEveryChat(Heard.MODEL, script)) {
      studio.load(Heard.MODEL);
      Process client =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  MemoryOfAStreamIsBoundedTest.class.getName(),
                  studio.url().toString())
              .redirectErrorStream(true)
              .start();
      List<String> out =
          new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      assertEquals(0, client.waitFor(), out::toString);
      return out.get(out.size() - 1);
    }
  }

  /** The process: one request, and what came of it. */
  public static void main(String[] arguments) {
    try (ModelServer client = LmStudioServer.connect(URI.create(arguments[0]), "", Heard.PATIENT)) {
      Generation generation =
          client.generate(
              new GenerationRequest(Heard.MODEL, "Why?", 8, 42), GenerationListener.NONE);
      System.out.println(generation.outcome().id() + " " + generation.chunks());
    }
  }
}
