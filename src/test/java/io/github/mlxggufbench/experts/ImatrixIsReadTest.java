package io.github.mlxggufbench.experts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.embedded.modelfile.GgufBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files laid out as {@code llama-imatrix} writes them: per matrix {@code in_sum2} and {@code
 * counts}, F32, the latter of 1 × experts. The counts are of a real run of it: 8 chunks of 128
 * tokens through a model of 8 experts, 2 used.
 */
class ImatrixIsReadTest {
  private static final float[] LAYER_0 = {196, 415, 227, 403, 175, 221, 287, 124};
  private static final float[] LAYER_1 = {227, 235, 332, 288, 235, 182, 405, 144};

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("code.imatrix.gguf"), bytes);
  }

  /** Layer 1 stands before layer 0, as tensors are sorted by name in files of many layers. */
  private Path twoLayers(int chunks) throws IOException {
    return file(
        new GgufBytes()
            .start(3, 5, 4)
            .text("general.type", "imatrix")
            .texts("imatrix.datasets", "code.txt")
            .number("imatrix.chunk_count", chunks)
            .number("imatrix.chunk_size", 128)
            .tensorAt(0, "blk.0.attn_q.weight.counts", 0, 1)
            .tensorAt(32, "blk.1.ffn_down_exps.weight.counts", 0, 1, 8)
            .tensorAt(64, "blk.1.ffn_down_exps.weight.in_sum2", 0, 1, 8)
            .tensorAt(96, "blk.0.ffn_down_exps.weight.counts", 0, 1, 8)
            .tensorAt(128, "blk.0.ffn_gate_exps.weight.counts", 0, 1, 8)
            .align()
            .floats(1024)
            .align()
            .floats(LAYER_1)
            .floats(new float[8])
            .floats(LAYER_0)
            .floats(LAYER_0)
            .bytes());
  }

  @Test
  void countsOfEachLayer() throws Exception {
    List<LayerRouting> layers = ImatrixCounts.read(twoLayers(8));
    assertEquals(List.of(0, 1), layers.stream().map(LayerRouting::layer).toList());
    assertEquals(longs(LAYER_0), layers.get(0).counts());
    assertEquals(longs(LAYER_1), layers.get(1).counts());
    for (LayerRouting layer : layers) {
      assertEquals("imatrix", layer.source());
      assertEquals("code.imatrix.gguf", layer.domain());
      assertEquals(8, layer.experts());
      assertEquals(8L * 128, layer.tokens());
      assertEquals(2, layer.expertsUsed());
      assertNull(layer.document());
      assertNull(layer.repeatAny());
    }
  }

  /** 2,048 selections of 7 × 128 tokens are no whole number a token. */
  @Test
  void tokensThatDoNotFitAreUnknown() throws Exception {
    LayerRouting layer = ImatrixCounts.read(twoLayers(7)).get(0);
    assertEquals(longs(LAYER_0), layer.counts());
    assertNull(layer.tokens());
    assertNull(layer.expertsUsed());
  }

  @Test
  void fileWithoutExpertsIsNamed() throws IOException {
    Path dense =
        file(
            new GgufBytes()
                .start(3, 1, 0)
                .tensor("blk.0.ffn_up.weight.counts", 0, 1)
                .align()
                .floats(7)
                .bytes());
    String message =
        String.valueOf(
            assertThrows(RoutingException.class, () -> ImatrixCounts.read(dense)).getMessage());
    assertTrue(message.contains("code.imatrix.gguf has no counts of experts"), message);
  }

  @Test
  void cutFileIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(twoLayers(8));
    Path cut = file(Arrays.copyOf(whole, whole.length - 4));
    String message =
        String.valueOf(assertThrows(IOException.class, () -> ImatrixCounts.read(cut)).getMessage());
    assertTrue(message.contains("code.imatrix.gguf: is cut"), message);
  }

  private static List<Long> longs(float[] floats) {
    List<Long> longs = new ArrayList<>();
    for (float value : floats) {
      longs.add((long) value);
    }
    return longs;
  }
}
