package io.github.mlxggufbench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.record.Journal;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.testing.ScriptedExchange;
import io.github.mlxggufbench.testing.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetriesAreOnRecordTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void ofTheRunsOwnQuestions() throws Exception {
    RunDirectory run = new RunDirectory(folder);
    ClientTimeouts limits = new ClientTimeouts(LONG, LONG, LONG, LONG, LONG);
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedExchange::reset, exchange -> exchange.json(200, "{\"models\": []}"));
        LmStudioServer client =
            LmStudioServer.connect(server.url(), "", limits, new Retries(run))) {
      client.models();
    }
    ObjectNode retry = new Journal(run).read().get(0);
    assertEquals("retry", retry.path("event").asText());
    assertEquals("list models", retry.path("doing").asText());
    assertEquals(2, retry.path("try").asInt());
  }
}
