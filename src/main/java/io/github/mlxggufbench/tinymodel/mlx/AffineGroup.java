package io.github.mlxggufbench.tinymodel.mlx;

/**
 * The scale and the bias of one group of weights in MLX's affine quantization: {@code w ≈ scale · q
 * + bias} with {@code q} in 0 … 2^bits - 1.
 *
 * @see <a
 *     href="https://ml-explore.github.io/mlx/build/html/python/_autosummary/mlx.core.quantize.html">
 *     mlx.core.quantize</a>
 */
record AffineGroup(float scale, float bias, int largestCode) {

  private static final float SMALLEST_SCALE = 1e-7f;

  /**
   * Fits a group as {@code mx.quantize} does: the end of the group's range that lies further from
   * zero is met exactly, and so is zero.
   */
  static AffineGroup fit(float[] row, int from, int length, int bits) {
    float low = row[from];
    float high = row[from];
    for (int i = from + 1; i < from + length; i++) {
      low = Math.min(low, row[i]);
      high = Math.max(high, row[i]);
    }
    int largestCode = (1 << bits) - 1;
    boolean lowIsFurther = Math.abs(low) > Math.abs(high);
    float edge = lowIsFurther ? low : high;
    float step = Math.max((high - low) / largestCode, SMALLEST_SCALE);
    float scale = lowIsFurther ? step : -step;
    float stepsFromZero = (float) Math.rint(edge / scale);
    return stepsFromZero == 0
        ? new AffineGroup(scale, 0, largestCode)
        : new AffineGroup(edge / stepsFromZero, edge, largestCode);
  }

  /** The code nearest to a weight. */
  int code(float weight) {
    double code = Math.rint((weight - bias) / scale);
    return (int) Math.max(0, Math.min(largestCode, code));
  }
}
