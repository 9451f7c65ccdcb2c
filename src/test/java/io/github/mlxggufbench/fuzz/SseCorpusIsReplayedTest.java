package io.github.mlxggufbench.fuzz;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No crash, no hang, the standard's reading, however the bytes are cut. */
class SseCorpusIsReplayedTest {

  static List<CorpusFile> corpus() {
    return CorpusFile.of("sse");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void asItWasFound(CorpusFile file) {
    SseFuzzer.fuzzerTestOneInput(file.bytes());
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void inPiecesOfEverySize(CorpusFile file) {
    byte[] input = file.bytes();
    byte[] stream = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
    for (int pieceBytes = 1; pieceBytes <= stream.length; pieceBytes++) {
      SseFuzzer.check(stream, pieceBytes);
    }
  }
}
