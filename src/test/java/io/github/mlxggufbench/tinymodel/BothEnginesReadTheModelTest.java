package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.testing.PythonScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every build, asked through the HTTP server of the engine that is measured with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothEnginesReadTheModelTest {

  private static final int MAX_TOKENS = 24;
  private static final String PROMPT = "Tell me about the river, please: who lives there, and why?";

  @TempDir private Path cache;
  private final Map<String, JsonNode> answers = new HashMap<>();

  static List<String> builds() {
    return TinyModels.names();
  }

  @ParameterizedTest
  @MethodSource("builds")
  void itAnswersInWholeChunksUntilTheLimit(String name) throws IOException, InterruptedException {
    JsonNode answer = answer(name);
    assertEquals("length", answer.required("finish_reason").asText());
    assertEquals(MAX_TOKENS, answer.required("usage").required("completion_tokens").asInt());
    assertEquals(MAX_TOKENS, answer.required("chunks").size());
    assertTrue(text(answer).matches("[ -~]+"), text(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "mixtral", "scout"})
  void unquantizedBuildsSayTheSame(String model) throws IOException, InterruptedException {
    JsonNode gguf = answer(model + "-f32");
    JsonNode mlx = answer(model + "-mlx-f32");
    // mlx-lm drops a space at the very beginning of an answer.
    assertEquals(text(gguf).stripLeading(), text(mlx).stripLeading());
    assertEquals(promptTokens(gguf), promptTokens(mlx));
  }

  private JsonNode answer(String name) throws IOException, InterruptedException {
    JsonNode known = answers.get(name);
    if (known != null) {
      return known;
    }
    JsonNode answer =
        PythonScript.run(
            "tinymodel/ask.py", "", TinyModels.ensure(name, cache), MAX_TOKENS, PROMPT);
    answers.put(name, answer);
    return answer;
  }

  private static String text(JsonNode answer) {
    List<String> chunks = new ArrayList<>();
    answer.required("chunks").forEach(chunk -> chunks.add(chunk.asText()));
    return String.join("", chunks);
  }

  private static int promptTokens(JsonNode answer) {
    return answer.required("usage").required("prompt_tokens").asInt();
  }
}
