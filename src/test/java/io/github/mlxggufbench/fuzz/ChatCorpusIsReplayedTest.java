package io.github.mlxggufbench.fuzz;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crash, no hang, the plain reading, however the bytes are cut; by one client after all. */
class ChatCorpusIsReplayedTest {
  private static final ChatBytes BYTES = new ChatBytes();

  static List<CorpusFile> corpus() {
    return CorpusFile.of("chat");
  }

  @AfterAll
  static void close() {
    BYTES.close();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void asItWasFound(CorpusFile file) {
    ChatFuzzer.check(file.bytes(), BYTES);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void byteByByte(CorpusFile file) {
    byte[] input = file.bytes();
    if (input.length > 0) {
      input[0] = 1;
    }
    ChatFuzzer.check(input, BYTES);
  }
}
