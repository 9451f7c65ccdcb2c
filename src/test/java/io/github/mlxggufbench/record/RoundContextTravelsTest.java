package io.github.mlxggufbench.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.server.ClientTimeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundContextTravelsTest {
  @TempDir Path folder;

  @Test
  void measuringJvmReadsWhatTheRunnerWrote() throws IOException {
    RoundContext written =
        new RoundContext(
            folder,
            new PlannedRound(
                3, 3, new Cell("A.run", "a pair", Format.MLX, Map.of("contextTokens", "4000"))),
            1,
            42,
            Duration.ofMillis(250),
            Map.of("idle", "PT1M", "max_tokens", "64"),
            new RoundContext.Server(
                URI.create("http://studio.local:1234"),
                "fe80::1%3",
                true,
                "key",
                Path.of("/m/x.gguf"),
                8192,
                null,
                List.of()),
            new ClientTimeouts(
                Duration.ofSeconds(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Duration.ofMinutes(30)),
            true,
            List.of(new Calibration(Format.GGUF, 4000, 2891, 3998)),
            null);
    Path file = folder.resolve("round.json");
    written.write(file);

    RoundContext read = RoundContext.read(file);

    assertEquals(written, read);
    assertEquals(Duration.ofMinutes(1), read.duration("idle", Duration.ZERO));
    assertEquals(64, read.integer("max_tokens", 1));
    assertEquals(7, read.integer("absent", 7));
  }
}
