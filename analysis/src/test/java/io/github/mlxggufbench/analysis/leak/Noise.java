package io.github.mlxggufbench.analysis.leak;

import java.util.Random;

/**
 * Memory that does not leak: processes whose parameters are in standard deviations of their noise.
 * They are those over which trend tests are known to give false alarms of 5 % (the first) to 100 %
 * (warm-up, ramp, shift).
 */
enum Noise {
  INDEPENDENT {
    @Override
    double[] values(int n, Random random) {
      return autoregressive(n, 0, random);
    }
  },
  AUTOREGRESSIVE_05 {
    @Override
    double[] values(int n, Random random) {
      return autoregressive(n, 0.5, random);
    }
  },
  AUTOREGRESSIVE_08 {
    @Override
    double[] values(int n, Random random) {
      return autoregressive(n, 0.8, random);
    }
  },
  /** A cache that is cleared about six times. */
  SAW_TOOTH {
    @Override
    double[] values(int n, Random random) {
      int period = Math.max(5, n / 6);
      int start = random.nextInt(period);
      return added(autoregressive(n, 0, random), i -> 8.0 * ((i + start) % period) / period);
    }
  },
  /** In steps of 1.4 standard deviations, as whole pages or arenas are. */
  TIED {
    @Override
    double[] values(int n, Random random) {
      double[] values = autoregressive(n, 0.5, random);
      for (int i = 0; i < n; i++) {
        values[i] = Math.rint(values[i] * 0.7);
      }
      return values;
    }
  },
  /** Levels off exponentially, with 3 to 15 % of the requests as its scale. */
  WARM_UP {
    @Override
    double[] values(int n, Random random) {
      double scale = n * (0.03 + 0.12 * random.nextDouble());
      return added(autoregressive(n, 0.5, random), i -> -10 * Math.expm1(-i / scale));
    }
  },
  /** A cache that is full after 10 to 50 % of the requests. */
  BOUNDED_RAMP {
    @Override
    double[] values(int n, Random random) {
      double end = n * (0.1 + 0.4 * random.nextDouble());
      return added(autoregressive(n, 0.5, random), i -> 15 * Math.min(1, i / end));
    }
  },
  LEVEL_SHIFT {
    @Override
    double[] values(int n, Random random) {
      int at = (int) (n * (0.1 + 0.8 * random.nextDouble()));
      return added(autoregressive(n, 0.5, random), i -> i < at ? 0 : 5);
    }
  },
  AUTOREGRESSIVE_095 {
    @Override
    double[] values(int n, Random random) {
      return autoregressive(n, 0.95, random);
    }
  },
  RANDOM_WALK {
    @Override
    double[] values(int n, Random random) {
      double[] values = autoregressive(n, 0, random);
      for (int i = 1; i < n; i++) {
        values[i] += values[i - 1];
      }
      return values;
    }
  };

  private interface Course {
    double at(int request);
  }

  abstract double[] values(int n, Random random);

  /** Of variance 1. */
  private static double[] autoregressive(int n, double rho, Random random) {
    double[] values = new double[n];
    double value = random.nextGaussian();
    for (int i = 0; i < n; i++) {
      value = rho * value + Math.sqrt(1 - rho * rho) * random.nextGaussian();
      values[i] = value;
    }
    return values;
  }

  private static double[] added(double[] noise, Course course) {
    for (int i = 0; i < noise.length; i++) {
      noise[i] += course.at(i);
    }
    return noise;
  }
}
