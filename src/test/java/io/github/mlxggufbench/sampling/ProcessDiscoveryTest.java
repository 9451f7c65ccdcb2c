package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.sampling.os.Child;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against real servers and processes. */
class ProcessDiscoveryTest {
  private final ProcessDiscovery discovery = new ProcessDiscovery();
  private final Instant now = Instant.now();

  @TempDir Path folder;

  @Test
  void processesTheServerNamesAreTaken() throws IOException {
    try (Child engine = Child.start()) {
      assertFound(
          engine.pid(),
          "java",
          "named by the server",
          discovery.find(URI.create("http://localhost:1"), namedByServer(engine.pid()), now));
    }
  }

  @Test
  void processTheRuntimeLogNamesIsTakenWhenTheServerNamesNone() throws IOException {
    try (Child engine = Child.start()) {
      EngineHints logged = new EngineHints(List.of(), List.of(), () -> List.of(engine.pid()));

      assertFound(
          engine.pid(),
          "java",
          "named by LM Studio's runtime log",
          discovery.find(URI.create("http://localhost:1"), logged, now));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void whatTheUserSaysComesFirst() throws IOException {
    try (Child other = Child.start();
        Child engine = Child.startAs(link("own-engine"))) {
      EngineHints hints =
          new EngineHints(
              List.of("own-engine Child"), List.of(other.pid()), () -> List.of(other.pid()));

      assertFound(
          engine.pid(),
          "own-engine",
          "by server.processes",
          discovery.find(URI.create("http://localhost:1"), hints, now));
    }
  }

  @Test
  void namedProcessThatDoesNotRunHereIsUnknown() throws IOException {
    long pid;
    try (Child engine = Child.start()) {
      pid = engine.pid();
    }
    assertEquals(
        new Discovery.Unknown(
            "the server names process " + pid + ", which does not run on this machine"),
        discovery.find(URI.create("http://127.0.0.1:1234"), namedByServer(pid), now));
  }

  @Test
  void pidNoProcessCanHaveIsUnknown() {
    for (long pid : new long[] {0, -1, 1L << 40, Long.MAX_VALUE}) {
      Discovery result =
          discovery.find(URI.create("http://127.0.0.1:1234"), namedByServer(pid), now);

      assertTrue(result instanceof Discovery.Unknown);
    }
  }

  /** 192.0.2.0/24 is for documentation (RFC 5737): no machine has such an address. */
  @Test
  void pidsOfAServerOnAnotherMachineAreNeverOurs() {
    assertEquals(
        new Discovery.Unknown("server is on another machine"),
        discovery.find(
            URI.create("http://192.0.2.7:1234"),
            namedByServer(ProcessHandle.current().pid()),
            now));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void engineThatListensItselfIsFound() throws IOException {
    try (Child engine = Child.startAs(link("llama-server"), "listen")) {
      int port = (int) engine.answer(0);
      assertFound(
          engine.pid(),
          "llama-server",
          "known engine behind port " + port,
          discovery.find(URI.create("http://[::1]:" + port), EngineHints.NONE, now));
    }
  }

  @Test
  void serverWithoutAKnownEngineIsUnknown() throws IOException {
    try (Child server = Child.start("listen", "spawn")) {
      assertEquals(
          new Discovery.Unknown(
              "no known engine among the 2 processes behind port " + server.answer(0)),
          discovery.find(
              URI.create("http://127.0.0.1:" + server.answer(0)), EngineHints.NONE, now));
    }
  }

  @Test
  void portNobodyListensOnIsUnknown() throws IOException {
    long port;
    try (Child server = Child.start("listen")) {
      port = server.answer(0);
    }
    Discovery result =
        discovery.find(URI.create("http://127.0.0.1:" + port), EngineHints.NONE, now);

    assertTrue(result instanceof Discovery.Unknown);
  }

  private Path link(String name) throws IOException {
    return Files.createSymbolicLink(
        folder.resolve(name), Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  private static EngineHints namedByServer(long pid) {
    return new EngineHints(List.of(), List.of(pid), List::of);
  }

  private static void assertFound(long pid, String name, String how, Discovery discovery) {
    EngineProcess found = assertInstanceOf(Discovery.Found.class, discovery).processes().get(0);

    assertEquals(new EngineProcess(pid, name, how, found.started()), found);
    assertNotNull(found.started());
  }
}
