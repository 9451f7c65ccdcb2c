package io.github.mlxggufbench.tinymodel.gguf;

/** IEEE 754 binary16, which JDK 17 has no conversion for. */
final class Float16 {

  private Float16() {}

  /**
   * The bits of the half precision number nearest to {@code value}, ties to even; too large a value
   * becomes infinite. Equal to {@code Float.floatToFloat16} of JDK 20 for everything but NaN, which
   * no weight is.
   */
  static short bits(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    int exponent = ((bits >>> 23) & 0xff) - 127 + 15;
    int fraction = bits & 0x7fffff;
    if (exponent >= 31) {
      return (short) (sign | 0x7c00);
    }
    if (exponent > 0) {
      // A carry out of the fraction rightly raises the exponent.
      return (short) (sign | roundedShift(exponent << 23 | fraction, 13));
    }
    if (exponent < -10) {
      return (short) sign;
    }
    return (short) (sign | roundedShift(fraction | 0x800000, 14 - exponent));
  }

  private static int roundedShift(int value, int places) {
    int shifted = value >>> places;
    int rest = value & ((1 << places) - 1);
    int half = 1 << (places - 1);
    boolean up = rest > half || (rest == half && (shifted & 1) == 1);
    return up ? shifted + 1 : shifted;
  }
}
