package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryGenerationIsInTheEnginesLogTest {

  @ParameterizedTest
  @CsvSource({
    TestServer.GGUF + ", launch_slot_, tiny_dense@q8_0.log",
    TestServer.MLX + ", POST /v1/chat/completions, tiny_dense-mlx.log"
  })
  void once(String key, String mark, String log, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(key);
      for (int i = 0; i < 3; i++) {
        server.post("/v1/chat/completions", TestServer.chat(key));
      }
    }
    try (Stream<String> lines = Files.lines(logs.resolve(log))) {
      assertEquals(3, lines.filter(line -> line.contains(mark)).count());
    }
  }
}
