package io.github.mlxggufbench.embedded.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.EngineSettings;
import io.github.mlxggufbench.embedded.TestServer;
import io.github.mlxggufbench.prompt.PromptFactory;
import io.github.mlxggufbench.prompt.PromptPlace;
import io.github.mlxggufbench.sampling.EngineProcess;
import io.github.mlxggufbench.sampling.MemoryProbe;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Private memory after each of some varied prompts: what looks like a leak and is a cache. The keys
 * and values of a token take 2 KiB in the tiny dense model (4 layers of 2 heads of 64 values,
 * twice, in 16 bits), and a word takes more than one token.
 */
class PromptCachesGrowInThreeWaysTest {
  private static final int PROMPTS = 24;
  private static final int THIRD = PROMPTS / 3;

  private final PromptFactory prompts = PromptFactory.bundled();

  @TempDir Path logs;

  @Test
  void llamaCppKeepsAllPromptsOrNone() throws Exception {
    int words = 300;
    long kept = THIRD * words * 2048L;

    long[] on = memory(TestServer.GGUF, /* cache= */ true, words);
    long[] off = memory(TestServer.GGUF, /* cache= */ false, words);

    assertTrue(growth(on, 1) > 0.8 * kept && growth(on, 2) > 0.8 * kept, text(on));
    assertTrue(growth(off, 1) < 0.3 * kept && growth(off, 2) < 0.3 * kept, text(off));
  }

  /** It keeps ten. */
  @Test
  void mlxKeepsTheLastPrompts() throws Exception {
    long[] on = memory(TestServer.MLX, /* cache= */ true, 60);

    assertTrue(growth(on, 0) > 0, text(on));
    assertTrue(growth(on, 2) < 0.5 * growth(on, 0), text(on));
  }

  private static long growth(long[] memory, int third) {
    return memory[(third + 1) * THIRD - 1] - memory[third == 0 ? 0 : third * THIRD - 1];
  }

  private long[] memory(String key, boolean cache, int words) throws Exception {
    EngineSettings settings = EngineSettings.defaults().withPromptCache(cache);
    try (TestServer server = new TestServer(logs, settings, TestServer.catalogue())) {
      long pid = server.loadedProcess(key).pid();
      List<EngineProcess> engine = List.of(new EngineProcess(pid, "engine", "test"));
      long[] memory = new long[PROMPTS];
      for (int i = 0; i < PROMPTS; i++) {
        String prompt =
            prompts.words(words, new PromptPlace(42, "S", "p", "", 0, "measurement", i));
        assertEquals(
            200,
            server
                .post(
                    "/v1/chat/completions",
                    TestServer.chat(key).replace("Tell me of the sea.", prompt))
                .status());
        Long bytes = new MemoryProbe().read(engine, null).privateBytes();
        assertNotNull(bytes);
        memory[i] = bytes;
      }
      return memory;
    }
  }

  private static String text(long[] memory) {
    StringBuilder text = new StringBuilder("KiB:");
    for (long bytes : memory) {
      text.append(' ').append(bytes >> 10);
    }
    return text.toString();
  }
}
