package io.github.mlxggufbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.GpuCounters;
import io.github.mlxggufbench.sampling.os.GpuPower;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import io.github.mlxggufbench.sampling.os.SystemCounters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SampleCsvTest {
  private static final Instant WALL = Instant.parse("2026-11-22T21:50:00Z");
  private static final ProcessCounters NO_COUNTERS =
      new ProcessCounters(null, null, null, null, null);
  private static final SystemCounters NO_SYSTEM = new SystemCounters(null, null, null);

  @Test
  void headerHasTheColumnsOfTheContractInTheirOrder() {
    List<String> contract =
        List.of(
            "t_ns",
            "wall",
            "late_ms",
            "phase",
            "process_count",
            "rss_bytes",
            "vsz_bytes",
            "private_bytes",
            "file_resident_bytes",
            "pss_bytes",
            "swap_bytes",
            "memory_percent",
            "cpu_percent",
            "system_available_bytes",
            "system_swap_used_bytes",
            "system_cpu_percent",
            "gpu_memory_bytes",
            "gpu_utilization_percent",
            "gpu_power_watts");

    assertEquals(String.join(",", contract) + "\n", SampleCsv.HEADER);
  }

  @Test
  void everyValueStandsInItsColumn() {
    Sample.Readings readings =
        new Sample.Readings(
            new EngineTotals(2, new ProcessCounters(1L, 2L, 3L, 4L, 5L), 199.96),
            6.5,
            new SystemCounters(7L, 8L, 9.04),
            new GpuCounters(10L, 11.0, GpuPower.ofWatts(12.3456)));

    assertEquals(
        "-5,2026-11-22T21:50:00.000Z,0.123,decode,2,1,2,3,4,,5,6.50,200.0,7,8,9.0,10,11.0,12.346\n",
        row(new Sample(-5, WALL, 123_456, Phase.DECODE, true, readings)));
  }

  @Test
  void unknownIsEmptyAndNoProcessIsACount() {
    Sample.Readings readings =
        new Sample.Readings(
            new EngineTotals(0, NO_COUNTERS, null), null, NO_SYSTEM, GpuCounters.UNKNOWN);

    assertEquals(
        "7,2026-11-22T21:50:00.000Z,0.000,baseline,0,,,,,,,,,,,,,,\n",
        row(new Sample(7, WALL, 0, Phase.BASELINE, true, readings)));
  }

  @Test
  void processesThatAreNotKnownAreNoCount() {
    Sample.Readings readings =
        new Sample.Readings(
            new EngineTotals(0, NO_COUNTERS, null), null, NO_SYSTEM, GpuCounters.UNKNOWN);

    assertEquals(
        "7,2026-11-22T21:50:00.000Z,0.000,load,,,,,,,,,,,,,,,\n",
        row(new Sample(7, WALL, 0, Phase.LOAD, false, readings)));
  }

  @Test
  void failedTickKeepsItsTimeAndPhaseAndAllColumns() {
    String row = row(new Sample(7, WALL, 2_000_000, Phase.IDLE, true, null));

    assertEquals("7,2026-11-22T21:50:00.000Z,2.000,idle,,,,,,,,,,,,,,,\n", row);
    assertEquals(columns(SampleCsv.HEADER), columns(row));
  }

  @Test
  void phaseNobodyToldIsEmpty() {
    assertEquals(
        "7,2026-11-22T21:50:00.000Z,0.000,,,,,,,,,,,,,,,,\n",
        row(new Sample(7, WALL, 0, null, true, null)));
  }

  @Test
  void numbersDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals(
          "7,2026-11-22T21:50:00.000Z,1.500,load,,,,,,,,,,,,,,,\n",
          row(new Sample(7, WALL, 1_500_000, Phase.LOAD, true, null)));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String row(Sample sample) {
    return new SampleCsv().row(sample).toString();
  }

  private static long columns(String line) {
    return line.chars().filter(c -> c == ',').count() + 1;
  }
}
