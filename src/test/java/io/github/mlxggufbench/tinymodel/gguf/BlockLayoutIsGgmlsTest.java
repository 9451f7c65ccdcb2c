package io.github.mlxggufbench.tinymodel.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Blocks worked out by hand from block_q8_0, block_q4_0 (ggml-common.h) and quantize_row_*_ref
 * (ggml-quants.c). A half precision 1 is 0x3c00, stored low byte first.
 */
class BlockLayoutIsGgmlsTest {

  @Test
  void q80IsAScaleAndASignedByteEach() {
    float[] row = new float[32];
    row[0] = 127; // d = 127 / 127 = 1
    row[1] = -127;
    row[2] = 0.5f; // roundf: half away from zero
    row[3] = -0.5f;
    row[4] = 1.49f;
    row[31] = -3;
    assertEquals(
        "003c" + "7f81" + "01ff" + "01" + "00".repeat(26) + "fd", encoded(new Q80Blocks(), row));
  }

  @Test
  void q40IsAScaleAndHalfBytesThatInterleaveTheBlocksHalves() {
    float[] row = new float[32];
    row[0] = -8; // the largest magnitude: d = -8 / -8 = 1, q = -8 + 8 = 0
    row[1] = 7; // q = 15
    row[2] = 3.4f; // q = floor(3.4 + 8.5) = 11
    row[16] = 1; // q = 9, beside value 0 in its byte
    row[18] = -3.6f; // q = floor(-3.6 + 8.5) = 4
    assertEquals("003c" + "90" + "8f" + "4b" + "88".repeat(13), encoded(new Q40Blocks(), row));
  }

  @Test
  void q40ScaleIsNegativeWhereTheLargestMagnitudeIsPositive() {
    float[] row = new float[32];
    row[0] = 8; // d = 8 / -8 = -1 (0xbc00), q = 0
    row[1] = -8; // q = min(15, floor(8 + 8.5)) = 15
    assertEquals("00bc" + "80" + "8f" + "88".repeat(14), encoded(new Q40Blocks(), row));
  }

  @Test
  void zerosHaveNoScale() {
    float[] row = new float[32];
    assertEquals("0000" + "00".repeat(32), encoded(new Q80Blocks(), row));
    // 0 / -8 is a negative zero (0x8000); q = 8 stands for zero.
    assertEquals("0080" + "88".repeat(16), encoded(new Q40Blocks(), row));
  }

  private static String encoded(RowEncoder encoder, float[] row) {
    ByteBuffer out =
        ByteBuffer.allocate(encoder.rowBytes(row.length)).order(ByteOrder.LITTLE_ENDIAN);
    encoder.encode(row, out);
    assertEquals(0, out.remaining());
    return HexFormat.of().formatHex(out.array());
  }
}
