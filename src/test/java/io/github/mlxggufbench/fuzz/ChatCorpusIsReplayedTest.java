package io.github.mlxggufbench.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crash, no hang, the plain reading, however the bytes are cut. */
class ChatCorpusIsReplayedTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  static List<CorpusFile> corpus() {
    return CorpusFile.of("chat");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void fromMemory(CorpusFile file) {
    ChatFuzzer.fuzzerTestOneInput(file.bytes());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void overASocket(CorpusFile file) {
    byte[] input = file.bytes();
    byte[] stream = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
    PlainChat plain = PlainChat.of(stream, ChatFuzzer.MODEL);
    if (!plain.isOpen() && stream.length > 0 && stream[0] != '{') {
      assertEquals(plain.reading(), ChatReading.of(heard(stream)));
    }
  }

  private static Generation heard(byte[] stream) {
    ClientTimeouts limits = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);
    ScriptedServer.Script script =
        exchange -> {
          exchange.streamHead();
          exchange.chunk(stream);
          exchange.endChunks();
        };
    try (ScriptedServer server = ScriptedServer.answering(script);
        ModelServer client = LmStudioServer.connect(server.url(), "", limits)) {
      GenerationRequest request = new GenerationRequest(ChatFuzzer.MODEL, "Why?", 8, 42);
      return client.generate(request, GenerationListener.NONE);
    }
  }
}
