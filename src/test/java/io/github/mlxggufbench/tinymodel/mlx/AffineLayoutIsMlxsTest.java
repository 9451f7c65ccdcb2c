package io.github.mlxggufbench.tinymodel.mlx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.tinymodel.model.RowEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/**
 * Groups worked out by hand from the documentation of mx.quantize: w = scale · q + bias, codes
 * packed from the lowest bits of each 32-bit word. That real values agree bit for bit is shown by
 * {@code MlxQuantizesAlikeTest}.
 */
class AffineLayoutIsMlxsTest {

  @Test
  void fourBits() {
    float[] row = new float[128];
    for (int i = 0; i < row.length; i++) {
      row[i] = i % 16 / 2f - 4; // -4 … 3.5 in steps of a half: codes 0 … 15
    }
    MlxAffine affine = new MlxAffine(4);
    ByteBuffer codes = encoded(affine.codes(), row);
    for (int word = 0; word < 128 / 8; word += 2) {
      assertEquals(0x76543210, codes.getInt());
      assertEquals(0xfedcba98, codes.getInt());
    }
    assertEquals(0.5f, encoded(affine.scales(), row).getFloat());
    assertEquals(-4f, encoded(affine.biases(), row).getFloat());
  }

  @Test
  void scaleIsNegativeWhereTheUpperEndIsFurtherFromZero() {
    float[] row = new float[128];
    for (int i = 0; i < row.length; i++) {
      row[i] = 4 - i % 16 / 2f; // 4 … -3.5: code 0 is the end that is met exactly
    }
    MlxAffine affine = new MlxAffine(4);
    assertEquals(0x76543210, encoded(affine.codes(), row).getInt());
    assertEquals(-0.5f, encoded(affine.scales(), row).getFloat());
    assertEquals(4f, encoded(affine.biases(), row).getFloat());
  }

  @Test
  void eightBits() {
    float[] row = new float[128];
    for (int i = 0; i < row.length; i++) {
      row[i] = 2 * i - 128; // -128 … 126: bias -128, and (126 + 128) / 255 is not quite 1
    }
    row[127] = 127; // now 255 / 255 is
    MlxAffine affine = new MlxAffine(8);
    ByteBuffer codes = encoded(affine.codes(), row);
    assertEquals(0x06040200, codes.getInt());
    assertEquals(0xfffcfaf8, codes.getInt(124));
    assertEquals(1f, encoded(affine.scales(), row).getFloat());
    assertEquals(-128f, encoded(affine.biases(), row).getFloat());
  }

  private static ByteBuffer encoded(RowEncoder encoder, float[] row) {
    ByteBuffer out =
        ByteBuffer.allocate(encoder.rowBytes(row.length)).order(ByteOrder.LITTLE_ENDIAN);
    encoder.encode(row, out);
    return out.flip();
  }
}
