package io.github.mlxggufbench.analysis.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.analysis.summary.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesKeepThreeDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0, ms, 0 ms",
    "0.8249, ms, 0.825 ms",
    "12, ms, 12.0 ms",
    "999.6, ms, 1000 ms",
    "1234, ms, 1.23 s",
    "98.44, tok/s, 98.4 tok/s",
    "12345, tok/s, 12300 tok/s",
    "1023, B, 1020 B",
    "1024, B, 1.00 KiB",
    "44040192, B, 42.0 MiB",
    "5368709120, B, 5.00 GiB",
    "-2097152, B/request, -2.00 MiB/request",
    "1536, B/1k tok, 1.50 KiB/1k tok",
    "0.995, 1, 99.5 %",
    "137.25, %, 137 %",
  })
  void inTheUnitThatFits(double value, String unit, String text) {
    assertEquals(text, Quantity.of(value, unit));
  }

  @Test
  void boundsStandInTheUnitOfTheCentre() {
    assertEquals("1.02 s [0.980, 1.06]", Quantity.of(1020.0, 980.0, 1060.0, "ms"));
    assertEquals("12.4× [11.9, 12.9]", Quantity.ratio(new Interval(12.4, 11.9, 12.9, 0.95)));
    assertEquals("12.4×", Quantity.ratio(new Interval(12.4, null, null, 0.95)));
  }

  @Test
  void unknownIsADashAndNeverNaN() {
    assertEquals("–", Quantity.of(null, "ms"));
    assertEquals("–", Quantity.of(Double.NaN, "ms"));
    assertEquals("–", Quantity.ratio(new Interval(Double.POSITIVE_INFINITY, null, null, 0.95)));
    assertEquals("2.00 ms", Quantity.of(2.0, Double.NEGATIVE_INFINITY, 3.0, "ms"));
    assertEquals("–", Quantity.percent(null));
    assertEquals("–", Quantity.difference(null));
    assertEquals("–", Quantity.difference(Double.POSITIVE_INFINITY));
  }

  @Test
  void aLargeDifferenceIsAFactor() {
    assertEquals("12 %", Quantity.difference(0.12));
    assertEquals("8.72×", Quantity.difference(7.72));
  }
}
