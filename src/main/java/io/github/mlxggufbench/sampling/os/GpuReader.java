package io.github.mlxggufbench.sampling.os;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import oshi.hardware.GpuStats;
import oshi.hardware.GraphicsCard;

/** Reads every GPU that OSHI knows, each through one session that stays open. */
public final class GpuReader implements AutoCloseable {
  private static final long POWER_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);

  private final List<GpuStats> cards;
  private final @Nullable PowerScale scale;
  private final boolean separate;
  private long powerDueNs = System.nanoTime();

  /** Opens the sessions; on macOS listing the cards takes seconds. */
  public GpuReader() {
    this(Oshi.hardware().getGraphicsCards());
  }

  private GpuReader(List<GraphicsCard> cards) {
    this(
        cards.stream().map(GraphicsCard::createStatsSession).toList(),
        Platform.current() == Platform.MACOS ? new PowerScale() : null,
        cards.stream()
            .allMatch(card -> card.getVendor().toLowerCase(Locale.ROOT).contains("nvidia")));
  }

  /**
   * @param scale null = power comes in watts
   */
  GpuReader(List<GpuStats> cards, @Nullable PowerScale scale, boolean separate) {
    this.cards = cards;
    this.scale = scale;
    this.separate = separate;
    // Where these are rates, the first answer only sets their starting point.
    cards.forEach(GpuStats::getGpuUtilization);
    cards.forEach(GpuStats::getPowerDraw);
  }

  public GpuCounters read(long nowNs) {
    boolean powerDue = nowNs - powerDueNs >= 0;
    if (powerDue) {
      powerDueNs = nowNs + POWER_INTERVAL_NS;
    }
    Long memory = null;
    Double utilization = null;
    Double power = null;
    for (GpuStats card : cards) {
      memory = add(memory, Known.zeroOrNull(card.getVramUsed()));
      utilization = max(utilization, Known.zeroOrNull(card.getGpuUtilization()));
      if (powerDue) {
        power = add(power, Known.zeroOrNull(card.getPowerDraw()));
      }
    }
    return new GpuCounters(memory, utilization, power(power, utilization));
  }

  /** Whether no GPU can be part of a processor: only NVIDIA's cannot, of those that OSHI knows. */
  public boolean isSeparate() {
    return separate;
  }

  @Override
  public void close() {
    cards.forEach(GpuStats::close);
  }

  private @Nullable GpuPower power(@Nullable Double reading, @Nullable Double utilization) {
    if (reading == null) {
      return null;
    }
    return scale == null ? GpuPower.ofWatts(reading) : scale.power(reading, utilization);
  }

  private static @Nullable Long add(@Nullable Long sum, @Nullable Long value) {
    return value == null ? sum : Long.valueOf(value + (sum == null ? 0 : sum));
  }

  private static @Nullable Double add(@Nullable Double sum, @Nullable Double value) {
    return value == null ? sum : Double.valueOf(value + (sum == null ? 0 : sum));
  }

  private static @Nullable Double max(@Nullable Double max, @Nullable Double value) {
    return value == null || (max != null && max >= value) ? max : value;
  }
}
