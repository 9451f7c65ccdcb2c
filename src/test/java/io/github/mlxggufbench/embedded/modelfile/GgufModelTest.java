package io.github.mlxggufbench.embedded.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufModelTest {
  @TempDir Path folder;

  @Test
  void saysWhatItsHeaderSays() throws Exception {
    byte[] bytes =
        new GgufBytes()
            .start(3, 2, 6)
            .text("general.architecture", "llama")
            .text("general.name", "Tiny")
            .number("general.file_type", 15)
            .texts("tokenizer.ggml.tokens", "a", "bc", "")
            .number("llama.context_length", 8192)
            .number("llama.expert_count", 8)
            .tensor("token_embd.weight", 12, 256, 800)
            .tensor("blk.0.ffn_up_exps.weight", 12, 256, 512, 8)
            .bytes();
    Path file = Files.write(folder.resolve("tiny.gguf"), bytes);
    long parameters = 256 * 800 + 256 * 512 * 8;
    assertEquals(
        new ModelFacts("Tiny", "llama", "Q4_K_M", 4, bytes.length, parameters, 8192, 8, null),
        ModelFacts.read(file));
  }

  @Test
  void countsAllShards() throws Exception {
    byte[] first =
        new GgufBytes()
            .start(3, 1, 1)
            .text("general.architecture", "llama4")
            .tensor("a", 0, 10, 10)
            .bytes();
    byte[] second = new GgufBytes().start(3, 1, 0).tensor("b", 0, 7).bytes();
    Path file = Files.write(folder.resolve("scout-00001-of-00002.gguf"), first);
    Files.write(folder.resolve("scout-00002-of-00002.gguf"), second);
    ModelFacts facts = ModelFacts.read(file);
    assertEquals(107, facts.parameters());
    assertEquals(first.length + second.length, facts.sizeBytes());
  }

  @Test
  void whatIsNotSaidIsAbsent() throws Exception {
    Path file = folder.resolve("bare.gguf");
    Files.write(file, new GgufBytes().start(3, 0, 0).bytes());
    ModelFacts facts = ModelFacts.read(file);
    assertNull(facts.architecture());
    assertNull(facts.quantization());
    assertNull(facts.bitsPerWeight());
    assertNull(facts.maxContextLength());
  }
}
