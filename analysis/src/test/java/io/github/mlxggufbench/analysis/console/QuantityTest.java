package io.github.mlxggufbench.analysis.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void keepsUpToFourDigits() {
    assertEquals("41.23 tok/s", Quantity.text(41.2345, "tok/s"));
    assertEquals("0.01235 ms", Quantity.text(0.012345, "ms"));
    assertEquals("123457 ms", Quantity.text(123456.7, "ms"));
    assertEquals("1.235e-07 s", Quantity.text(1.2345e-7, "s"));
    assertEquals("0.99", Quantity.text(0.99, "1"));
  }

  @Test
  void readsBytesAsAPersonDoes() {
    assertEquals("4.58 GiB", Quantity.text(4.58 * 1024 * 1024 * 1024, "B"));
    assertEquals("-12 MiB", Quantity.text(-12.0 * 1024 * 1024, "B"));
    assertEquals("512 B", Quantity.text(512.0, "B"));
    assertEquals("2 MiB/request", Quantity.text(2.0 * 1024 * 1024, "B/request"));
    assertEquals("0 MiB", Quantity.text(0.0, "B"));
  }

  @Test
  void saysUnknown() {
    assertEquals("–", Quantity.text(null, "ms"));
  }
}
