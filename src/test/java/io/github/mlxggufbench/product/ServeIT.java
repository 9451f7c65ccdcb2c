package io.github.mlxggufbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServeIT {

  @BeforeAll
  static void enginesAreInstalled() throws Exception {
    assertEquals(0, new Jar().run("setup").exit());
  }

  @Test
  void offersTheChosenPairsUntilItIsEnded() throws Exception {
    Process serve = new Jar().start("serve", "-p", "pair=tiny-dense");
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8))) {
      String first = out.readLine();
      assertTrue(first.startsWith("serving at http://127.0.0.1:"), first);
      URI models =
          URI.create(first.substring("serving at ".length(), first.indexOf(" (")))
              .resolve("/v1/models");
      String listed =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(models).build(), BodyHandlers.ofString())
              .body();
      assertTrue(listed.contains("dense-q4_0") && listed.contains("dense-mlx-4bit"), listed);
    } finally {
      serve.destroy();
      serve.waitFor();
    }
  }

  @Test
  void portThatIsTakenIsSaidInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Jar.Finished finished =
          new Jar()
              .run(
                  "serve",
                  "-p",
                  "pair=tiny-dense",
                  "--url",
                  "http://127.0.0.1:" + taken.getLocalPort());

      assertEquals(3, finished.exit(), finished.out());
      assertEquals(1, finished.lines().size(), finished.out());
      assertTrue(finished.out().contains(Integer.toString(taken.getLocalPort())), finished.out());
    }
  }
}
