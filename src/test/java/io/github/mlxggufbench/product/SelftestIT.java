package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SelftestIT {

  /** Whether this machine is quiet enough is not known here; that the exit code says so, is. */
  @Test
  void figuresAndExitCodeAgree() throws Exception {
    Jar.Finished finished = new Jar().run("selftest", "--json");

    assertEquals(1, finished.lines().size(), finished.out());
    JsonNode report = new ObjectMapper().readTree(finished.out());
    assertEquals(0, report.path("failures").size(), finished.out());
    assertEquals(report.path("broken_bounds").isEmpty() ? 0 : 1, finished.exit(), finished.out());
    assertEquals(1, report.path("streams").path(0).path("streams").asInt());
    assertEquals(16, report.path("streams").path(1).path("streams").asInt());
    JsonNode bareSocket = report.path("bare_socket");
    assertEquals(report.path("streams").findValues("requests"), bareSocket.findValues("requests"));
    assertEquals(2, bareSocket.size(), finished.out());
    assertEquals(5.0, report.path("planted").path("delay_ms").asDouble());
    assertTrue(report.path("requests_per_second").asDouble() > 0, finished.out());
    assertTrue(report.path("tokens_per_second").asDouble() > 0, finished.out());
    assertTrue(report.path("gc_pauses").isInt(), finished.out());
  }

  @Test
  void badValueIsOneLine() throws Exception {
    Jar.Finished finished = new Jar().run("selftest", "--url", "http://127.0.0.1:1", "--streams=0");

    assertEquals(2, finished.exit());
    assertEquals("error: --streams 0: allowed: 1 or more\n", finished.out());
  }

  /** Port 1 (tcpmux) is served nowhere any more. */
  @Test
  void serverThatIsNotThereIsOneLine() throws Exception {
    Jar.Finished finished = new Jar().run("selftest", "--url", "http://127.0.0.1:1");

    assertEquals(3, finished.exit());
    assertEquals(1, finished.lines().size(), finished.out());
    assertTrue(finished.out().startsWith("error: cannot reach http://127.0.0.1:1"), finished.out());
  }
}
