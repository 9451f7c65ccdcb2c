package io.github.mlxggufbench.embedded.routes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.TestServer;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the engines' own logs: llama.cpp says where it stopped, mlx_lm that its client is gone. */
class DisconnectCancelsTheGenerationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        TestServer.GGUF + "; tiny_dense@q8_0.log; stop: cancel task",
        TestServer.MLX + "; tiny_dense-mlx.log; (BrokenPipe|ConnectionReset)Error"
      })
  void theEngineStops(String key, String log, String mark, @TempDir Path logs) throws Exception {
    try (TestServer server = new TestServer(logs)) {
      server.load(key);
      try (BufferedReader stream = server.openStream(key, 4000)) {
        TestServer.firstEvent(stream);
      }
      Pattern cancelled = Pattern.compile(mark);
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () -> {
            while (!cancelled.matcher(Files.readString(logs.resolve(log))).find()) {
              Thread.onSpinWait();
            }
          });
    }
    List<String> lines = Files.readAllLines(logs.resolve(log));
    assertTrue(lines.stream().noneMatch(line -> line.contains("/  4000 tokens")));
  }
}
