package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.ProcessCounters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Samples as CSV; columns and units: {@code samples/*.csv} in {@code results/README.md}. */
final class SampleCsv {
  static final String HEADER =
      "t_ns,wall,late_ms,phase,process_count,rss_bytes,vsz_bytes,private_bytes,"
          + "file_resident_bytes,pss_bytes,swap_bytes,memory_percent,cpu_percent,"
          + "system_available_bytes,system_swap_used_bytes,system_cpu_percent,"
          + "gpu_memory_bytes,gpu_utilization_percent,gpu_power_watts\n";

  private static final int FIELDS_OF_READINGS = 15;
  private static final long[] UNITS = {1, 10, 100, 1_000};
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder row = new StringBuilder(256);
  private long second;
  private String secondText = SECOND.format(Instant.EPOCH);

  /** The row with its line feed; valid until the next call. */
  CharSequence row(Sample sample) {
    row.setLength(0);
    row.append(sample.tNs()).append(',');
    wall(sample.wall());
    field(sample.lateNs() / 1e6, 3);
    row.append(',');
    if (sample.phase() != null) {
      row.append(sample.phase().id());
    }
    Sample.Readings readings = sample.readings();
    if (readings == null) {
      row.append(",".repeat(FIELDS_OF_READINGS));
    } else {
      fields(sample.processesKnown(), readings);
    }
    return row.append('\n');
  }

  /** The date and time of day are put into words once a second: that is most of a row's price. */
  private void wall(Instant wall) {
    if (wall.getEpochSecond() != second) {
      second = wall.getEpochSecond();
      secondText = SECOND.format(wall);
    }
    row.append(secondText);
    fraction(wall.getNano() / 1_000_000, 3);
    row.append('Z');
  }

  private void fields(boolean processesKnown, Sample.Readings readings) {
    ProcessCounters counters = readings.engine().counters();
    field(processesKnown ? Long.valueOf(readings.engine().alive()) : null);
    field(counters.rssBytes());
    field(counters.vszBytes());
    field(counters.privateBytes());
    field(counters.fileResidentBytes());
    // The kernel counts PSS by walking the page tables, which costs too much for a tick.
    field((Long) null);
    field(counters.swapBytes());
    field(readings.memoryPercent(), 2);
    field(readings.engine().cpuPercent(), 1);
    field(readings.system().availableBytes());
    field(readings.system().swapUsedBytes());
    field(readings.system().cpuPercent(), 1);
    field(readings.gpu().memoryBytes());
    field(readings.gpu().utilizationPercent(), 1);
    field(readings.gpu().powerWatts(), 3);
  }

  private void field(@Nullable Long value) {
    row.append(',');
    if (value != null) {
      row.append(value.longValue());
    }
  }

  /** At most so many decimals, never in scientific notation. */
  private void field(@Nullable Double value, int decimals) {
    row.append(',');
    if (value == null || !Double.isFinite(value)) {
      return;
    }
    long unit = UNITS[decimals];
    long scaled = Math.round(value * unit);
    row.append(scaled < 0 ? "-" : "").append(Math.abs(scaled) / unit);
    fraction(Math.abs(scaled) % unit, decimals);
  }

  private void fraction(long digits, int decimals) {
    row.append('.');
    for (int i = decimals - 1; i > 0 && digits < UNITS[i]; i--) {
      row.append('0');
    }
    row.append(digits);
  }
}
