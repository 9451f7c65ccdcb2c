package io.github.mlxggufbench.sampling.os;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import oshi.hardware.GpuStats;
import oshi.hardware.GraphicsCard;

/** Reads every GPU that OSHI knows, each through one session that stays open. */
public final class GpuReader implements AutoCloseable {
  private static final long POWER_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);

  private final List<GpuStats> cards;
  private final boolean powerIsTrue;
  private long powerDueNs = System.nanoTime();

  /** Opens the sessions; on macOS listing the cards takes seconds. */
  public GpuReader() {
    this(
        Oshi.hardware().getGraphicsCards().stream().map(GraphicsCard::createStatsSession).toList(),
        // OSHI 7.5 takes Apple's energy counter for µJ; owners of M1 and M4 machines see nJ.
        Platform.current() != Platform.MACOS);
  }

  GpuReader(List<GpuStats> cards, boolean powerIsTrue) {
    this.cards = cards;
    this.powerIsTrue = powerIsTrue;
    // Where these are rates, the first answer only sets their starting point.
    cards.forEach(GpuStats::getGpuUtilization);
    cards.forEach(GpuStats::getPowerDraw);
  }

  public GpuCounters read(long nowNs) {
    boolean powerDue = powerIsTrue && nowNs - powerDueNs >= 0;
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
    return new GpuCounters(memory, utilization, power);
  }

  @Override
  public void close() {
    cards.forEach(GpuStats::close);
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
