package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mlxggufbench.sampling.ModelPageCache.State;
import io.github.mlxggufbench.sampling.ModelPageCache.Wanted;
import io.github.mlxggufbench.testing.FileOnDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ModelPageCacheTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void isColdOrWarmAsWantedAndMeasured() throws Exception {
    try (FileOnDisk model = new FileOnDisk(1 << 20)) {
      Path file = model.path();

      ModelPageCache cold = ModelPageCache.set(Wanted.COLD, file);
      assertEquals(new ModelPageCache(Wanted.COLD, State.COLD, 0.0, null), cold);
      ModelPageCache warm = ModelPageCache.set(Wanted.WARM, file);
      assertEquals(new ModelPageCache(Wanted.WARM, State.WARM, 1.0, null), warm);
      assertEquals(State.WARM, ModelPageCache.set(Wanted.AS_IS, file).state());
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
