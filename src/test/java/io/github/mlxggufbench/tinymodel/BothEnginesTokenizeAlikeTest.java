package io.github.mlxggufbench.tinymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.testing.PythonScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are not in the corpus which the vocabulary was learnt from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothEnginesTokenizeAlikeTest {

  private static final List<String> ENGLISH =
      List.of(
          "Please read this short account of a small town and then write what you think happens"
              + " next. The town lies between a slow river and a long line of hills. In the morning"
              + " the baker opens his shop before anyone else is awake, and the smell of bread moves"
              + " along the empty street. At noon the market fills with people who come to buy"
              + " fruit, cheese and fish, and who stay to talk about the weather.",
          "Mountains influence rainfall in a simple way. Moist wind from the ocean is forced upward,"
              + " cools, and drops most of its water on the side that faces the coast. Behind the"
              + " summit the air sinks again, becomes warmer and drier, and the land there may be"
              + " almost a desert, although it lies only a few kilometres further inland.",
          "Write a short essay about the history of the bicycle. Begin with the first wooden"
              + " machines, describe how pedals and rubber tyres changed the way people travelled,"
              + " and explain what effect cheap bicycles had on the freedom of women and workers.");

  private static final List<String> OTHER =
      List.of(
          "for (int i = 0; i < n; ++i) {\n\t\tsum += values[i] * 0x1F;\n}\n\n\n",
          "1234567 + 3.14159 = ?   trailing   ",
          "It's THEY'RE we'LL I'd don't",
          "Größe – naïve “quotes” 你好，世界 🙂 Привет\r\nnext\u00a0line",
          " leading space, and <|not_a_token|>");

  private JsonNode tokens = new ObjectMapper().nullNode();

  @BeforeAll
  void tokenize(@TempDir Path cache) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = Stream.of(ENGLISH, OTHER).flatMap(List::stream).toList();
    tokens =
        PythonScript.run(
            "tinymodel/tokenize_with_both.py",
            json.writeValueAsString(texts),
            TinyModels.ensure("dense-q4_0", cache),
            TinyModels.ensure("dense-mlx-4bit", cache));
  }

  @Test
  void tokenByToken() {
    for (int i = 0; i < ENGLISH.size() + OTHER.size(); i++) {
      assertEquals(tokens.required("gguf").required(i), tokens.required("mlx").required(i));
    }
  }

  /** A prompt of so many words then costs about what it costs with a real model's vocabulary. */
  @Test
  void ordinaryEnglishCostsOneToTwoTokensAWord() {
    for (int i = 0; i < ENGLISH.size(); i++) {
      int words = ENGLISH.get(i).split(" ").length;
      int cost = tokens.required("gguf").required(i).size();
      assertTrue(words < cost && cost < 2 * words, cost + " tokens for " + words + " words");
    }
  }
}
