package io.github.mlxggufbench.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.Engines;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDiesWithItsParentTest {
  private static final int PATIENCE_SECONDS = 60;

  /** A parent that starts the server and then does nothing more. */
  static final class Parent {
    public static void main(String[] args) throws Exception {
      EmbeddedServerProcess server =
          EmbeddedServerProcess.start(
              TestServer.catalogue(),
              EngineSettings.defaults(),
              Path.of(args[0]),
              Engines.environment());
      System.out.println("pid " + server.process().pid());
      System.out.println("url " + server.url());
      Thread.currentThread().join();
    }
  }

  @Test
  void killedWithoutAChanceToCleanUp(@TempDir Path logs) throws Exception {
    Process parent = OtherJvm.start(Parent.class, logs.toString());
    List<ProcessHandle> all = new ArrayList<>();
    try {
      BufferedReader out = parent.inputReader();
      all.add(process(OtherJvm.after("pid ", out)));
      URI load = URI.create(OtherJvm.after("url ", out)).resolve("/api/v1/models/load");
      for (String key : List.of(TestServer.GGUF, TestServer.MLX)) {
        JsonNode loaded = TestServer.post(load, "{\"model\":\"" + key + "\"}").json();
        assertEquals("loaded", loaded.path("status").asText(), loaded.toString());
        loaded.get("engine_pids").forEach(pid -> all.add(process(pid.asText())));
      }
      assertEquals(3, all.size());
      assertTrue(all.stream().allMatch(ProcessHandle::isAlive));
    } finally {
      parent.destroyForcibly();
    }
    for (ProcessHandle each : all) {
      CompletableFuture<ProcessHandle> gone = each.onExit();
      gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void closedByItsParent(@TempDir Path logs) throws Exception {
    ProcessHandle server;
    List<ProcessHandle> engines;
    try (EmbeddedServerProcess process =
        EmbeddedServerProcess.start(
            TestServer.catalogue(), EngineSettings.defaults(), logs, Engines.environment())) {
      server = process.process();
      URI load = process.url().resolve("/api/v1/models/load");
      TestServer.post(load, "{\"model\":\"" + TestServer.GGUF + "\"}");
      engines = server.children().toList();
    }
    assertEquals(1, engines.size());
    assertTrue(engines.stream().noneMatch(ProcessHandle::isAlive));
    assertTrue(!server.isAlive());
  }

  private static ProcessHandle process(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
