package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFailureShowsTheEnginesOwnWordsTest {
  @TempDir Path folder;

  @Test
  void llamaCppOnAFileThatIsNoModel() throws Exception {
    Path file = Files.writeString(folder.resolve("no.gguf"), "no model");
    assertEnginesWords("gguf", file, "failed to load model");
  }

  @Test
  void mlxOnAnArchitectureItDoesNotHave() throws Exception {
    Path model = Files.createDirectory(folder.resolve("mlx"));
    Files.writeString(model.resolve("config.json"), "{\"model_type\":\"abacus\"}");
    Files.writeString(model.resolve("model.safetensors"), "");
    assertEnginesWords("mlx", model, "mlx-lm: ");
  }

  private void assertEnginesWords(String format, Path path, String words) throws Exception {
    List<CatalogueEntry> models = List.of(new CatalogueEntry("bad", format, path, "local"));
    try (TestServer server =
        new TestServer(folder.resolve("logs"), EngineSettings.defaults(), models)) {
      TestServer.Reply reply = server.post("/api/v1/models/load", "{\"model\":\"bad\"}");
      assertEquals(500, reply.status());
      String message = reply.json().at("/error/message").asText();
      assertTrue(message.startsWith("Failed to load model \"bad\". Error: "), message);
      assertTrue(message.contains(words), message);
      assertFalse(message.contains("\n"), message);
      assertTrue(server.get("/api/v1/models").body().contains("\"loaded_instances\":[]"));
    }
  }
}
