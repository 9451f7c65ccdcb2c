package io.github.mlxggufbench.tinymodel.gguf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedBlocksAreNearTest {

  private static final int BLOCK = 32;

  /** A half precision scale is off by 2^-11 of itself at most, times codes up to 127 or 8. */
  private static final double SCALE_ERROR = Math.pow(2, -11);

  /**
   * With m the largest magnitude of a block: Q8_0 has steps of m/127 and rounds to the nearest, so
   * it errs by half a step; Q4_0 has steps of m/8 from one end, so only the other end, which lies
   * one step outside, errs by more than half: by up to one step.
   */
  @ParameterizedTest
  @CsvSource({"Q8_0, 127, 0.5", "Q4_0, 8, 1"})
  void errorStaysWithinTheStep(GgmlType type, int stepsInLargest, double stepsOfError) {
    float[] row = new float[BLOCK * 1000];
    Random random = new Random(7);
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) random.nextGaussian();
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(type.encoder().rowBytes(row.length)).order(ByteOrder.LITTLE_ENDIAN);
    type.encoder().encode(row, bytes);
    float[] decoded = GgmlBlocks.decode(type, bytes.flip(), row.length);
    for (int block = 0; block < row.length; block += BLOCK) {
      double largest = 0;
      for (int i = block; i < block + BLOCK; i++) {
        largest = Math.max(largest, Math.abs(row[i]));
      }
      // 2^-22 covers the roundings of the float arithmetic itself.
      double bound = largest * (stepsOfError / stepsInLargest + SCALE_ERROR + Math.pow(2, -22));
      for (int i = block; i < block + BLOCK; i++) {
        double error = Math.abs(decoded[i] - row[i]);
        assertTrue(error <= bound, row[i] + " became " + decoded[i]);
      }
    }
  }
}
