package io.github.mlxggufbench.sampling;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A secondary JMH result that may be absent in some iterations: its score is the mean over those
 * that have it, and JMH's raw data stays aligned with the iterations. Give one every iteration,
 * with null where there is no value.
 *
 * <p>JMH's own {@code ScalarResult} cannot do that: JMH fills up the iterations that lack a label
 * with {@code getZeroResult()}, so that 10, –, 10, – scores 5; and a NaN among the values makes the
 * score NaN. A gauge has no zero result and leaves NaN out.
 */
public final class Gauge extends Result<Gauge> {
  private static final long serialVersionUID = 1;

  private Gauge(String label, ListStatistics values, String unit) {
    super(ResultRole.SECONDARY, label, values, unit, AggregationPolicy.AVG);
  }

  /**
   * One iteration's value.
   *
   * @param label goes into JMH's JSON unescaped: letters, digits, dots, underscores
   * @param value null = absent in this iteration
   */
  public static Gauge of(String label, @Nullable Double value, String unit) {
    double number = value == null ? Double.NaN : value;
    return new Gauge(label, new ListStatistics(new double[] {number}), unit);
  }

  @Override
  protected Aggregator<Gauge> getThreadAggregator() {
    return Gauge::ofThosePresent;
  }

  @Override
  protected Aggregator<Gauge> getIterationAggregator() {
    return Gauge::ofThosePresent;
  }

  private static Gauge ofThosePresent(Collection<Gauge> gauges) {
    ListStatistics present = new ListStatistics();
    for (Gauge gauge : gauges) {
      Iterator<Map.Entry<Double, Long>> values = gauge.statistics.getRawData();
      while (values.hasNext()) {
        Map.Entry<Double, Long> value = values.next();
        for (long n = 0; n < value.getValue() && !value.getKey().isNaN(); n++) {
          present.addValue(value.getKey());
        }
      }
    }
    Gauge any = gauges.iterator().next();
    if (present.getN() == 0) {
      present.addValue(Double.NaN);
    }
    return new Gauge(any.label, present, any.unit);
  }
}
