package io.github.mlxggufbench.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.mlxggufbench.selftest.player.StreamPlayer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An error of the client is seen as what it is: told from none, and from one twice as large. */
class PlantedDelayIsReportedTest {

  @Test
  void fiveMillisecondsAreFiveMilliseconds() throws Exception {
    try (StreamPlayer player = StreamPlayer.start()) {
      PlantedDelay planted = new PlantedDelay(player);

      Double reportedMs = planted.reportedMs(Duration.ofMillis(5));

      assertEquals(List.of(), planted.failures());
      assertNotNull(reportedMs);
      assertEquals(5, reportedMs, 2.5);
    }
  }
}
