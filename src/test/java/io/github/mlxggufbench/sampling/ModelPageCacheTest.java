package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.sampling.ModelPageCache.State;
import io.github.mlxggufbench.sampling.ModelPageCache.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ModelPageCacheTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void isColdOrWarmAsWantedAndMeasured() throws Exception {
    // Beside the classes, on a disk: a temporary folder may be on tmpfs, which is all memory.
    Path classes = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    Path file = Files.createTempFile(classes.getParent(), "model", ".gguf");
    try {
      Files.write(file, new byte[1 << 20]);

      ModelPageCache cold = ModelPageCache.set(Wanted.COLD, file);
      assertEquals(new ModelPageCache(Wanted.COLD, State.COLD, 0.0, null), cold);
      ModelPageCache warm = ModelPageCache.set(Wanted.WARM, file);
      assertEquals(new ModelPageCache(Wanted.WARM, State.WARM, 1.0, null), warm);
      assertEquals(State.WARM, ModelPageCache.set(Wanted.AS_IS, file).state());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void isUnknownWhereTheModelIs() {
    ModelPageCache elsewhere = ModelPageCache.set(Wanted.COLD, null);
    assertEquals(State.UNKNOWN, elsewhere.state());
    assertNull(elsewhere.residentShare());
    assertEquals("model path not known", elsewhere.why());
  }
}
