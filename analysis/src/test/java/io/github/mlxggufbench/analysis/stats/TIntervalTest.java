package io.github.mlxggufbench.analysis.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TIntervalTest {

  @Test
  void ofStudentsSleepData() {
    // Student 1908, table of additional hours of sleep; R: t.test(extra ~ group, sleep, paired)
    // gives a mean of 1.58 and the interval [0.7001142, 2.4598858].
    double[] gained = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    ConfidenceInterval interval = TInterval.ofMean(gained, 0.95);
    assertEquals(1.58, interval.center(), 1e-12);
    assertEquals(0.7001142, interval.lo(), 5e-8);
    assertEquals(2.4598858, interval.hi(), 5e-8);
  }

  @Test
  void ofAGeometricMean() {
    // scipy: l = np.log(a); np.exp(stats.t.interval(.95, 5, loc=l.mean(), scale=stats.sem(l)))
    double[] a = {41.2, 40.1, 43.9, 42.5, 39.8, 44.0};
    ConfidenceInterval interval = TInterval.ofGeometricMean(a, 0.95);
    assertEquals(41.88306584599438, interval.center(), 1e-10);
    assertEquals(39.998547109158906, interval.lo(), 1e-10);
    assertEquals(43.8563730795668, interval.hi(), 1e-10);
  }
}
