package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.LoadSettings;
import io.github.mlxggufbench.server.LoadedInstance;
import io.github.mlxggufbench.server.ModelInfo;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsReplyTest {
  private final List<ModelInfo> models = ModelsReply.models(Fixture.json("models.json"));

  @Test
  void aLoadedGgufModelIsReadInFull() {
    assertEquals(
        new ModelInfo(
            "acme/otter-7b",
            "acme",
            "Otter 7B",
            "gguf",
            "llama",
            "Q4_K_M",
            4.0,
            4368439584L,
            "7B",
            131072,
            null,
            List.of(
                new LoadedInstance(
                    "acme/otter-7b",
                    null,
                    new LoadSettings(8192, 4, 512, true, true, null),
                    List.of(),
                    3541),
                new LoadedInstance("acme/otter-7b:2", null, Settings.of(4096, 1), List.of())),
            "llm",
            false,
            List.of("acme/otter-7b@q4_k_m", "acme/otter-7b@q8_0")),
        models.get(0));
  }

  @Test
  void anMlxModelLoadedUnderANameOfItsOwnHasFewerFields() {
    assertEquals(
        new ModelInfo(
            "otter-7b-mlx",
            "acme",
            "Otter 7B",
            "mlx",
            "llama",
            "4bit",
            4.0,
            4101000111L,
            null,
            131072,
            null,
            List.of(new LoadedInstance("my-otter", null, Settings.of(131072, 4), List.of())),
            "llm",
            null,
            List.of()),
        models.get(1));
  }

  @Test
  void whatIsNullOrAbsentIsUnknown() {
    assertEquals(
        new ModelInfo(
            "acme/beaver",
            "acme",
            "Beaver",
            null,
            null,
            null,
            null,
            40000000000L,
            "17Bx16E",
            10485760,
            null,
            List.of(),
            "llm",
            null,
            List.of()),
        models.get(2));
    assertEquals(
        List.of(
            new LoadedInstance("text-embedding-stoat", null, Settings.of(2048, null), List.of())),
        models.get(3).instances());
  }

  @Test
  void aModelWithoutKeyIsLeftOut() {
    assertEquals(4, models.size());
  }

  @Test
  void theEmbeddedServersPathPidsAndEngineAreRead() {
    ModelInfo model = ModelsReply.models(Fixture.json("models-embedded.json")).get(0);
    assertEquals("/cache/models/dense-q4_0.gguf", model.path());
    assertEquals(
        new LoadedInstance("dense-q4_0", null, Settings.of(4096, 1), List.of(4711L, 4712L)),
        model.instances().get(0));
    assertEquals(
        new EngineRuntime("llama.cpp", "b11549"),
        ModelsReply.engine(Fixture.json("models-embedded.json"), "dense-q4_0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"models\":null}",
        "{\"models\":{}}",
        "{\"models\":[null,7,{}]}",
        "{\"models\":[{\"key\":7}]}"
      })
  void otherShapesHaveNoModels(String text) {
    assertEquals(List.of(), ModelsReply.models(Objects.requireNonNull(Json.object(text))));
  }
}
