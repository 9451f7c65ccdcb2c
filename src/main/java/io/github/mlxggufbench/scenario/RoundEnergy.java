package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.Sampler;
import io.github.mlxggufbench.sampling.energy.Energy;
import io.github.mlxggufbench.sampling.energy.EnergyMeter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The energy of a round's requests above that of the loaded build at rest, whose power is measured
 * from the load to the first request.
 */
final class RoundEnergy {
  /** The power of GPUs is read once a second. */
  private static final long PATIENCE_NS = TimeUnit.MILLISECONDS.toNanos(1_500);

  private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Supplier<@Nullable EnergyMeter> meter;
  private final LongSupplier clock;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private long loadedNs;
  private @Nullable Long restEndNs;
  private @Nullable Double idleWatts;

  /** By the sampler of this JVM, as long as it runs. */
  RoundEnergy() {
    this(RoundEnergy::ofSampler, System::nanoTime);
  }

  /**
   * @param meter null = nothing is sampled
   * @param clock of the meter's readings, in nanoseconds
   */
  RoundEnergy(Supplier<@Nullable EnergyMeter> meter, LongSupplier clock) {
    this.meter = meter;
    this.clock = clock;
  }

  private static @Nullable EnergyMeter ofSampler() {
    Sampler sampler = Sampler.active();
    return sampler == null ? null : sampler.energy();
  }

  /** The build is loaded and at rest from now on; a later load of the round changes nothing. */
  void loaded() {
    if (restEndNs == null) {
      loadedNs = clock.getAsLong();
    }
  }

  /** The first request, measured or not, ends the rest. */
  void requestComes() {
    if (restEndNs == null) {
      restEndNs = clock.getAsLong();
    }
  }

  /**
   * Of one request in joules; null = unknown, and the reason is counted.
   *
   * @param startNs by {@link System#nanoTime}
   */
  @Nullable Double ofRequest(long startNs, long endNs) {
    Energy energy = aboveRest(startNs, endNs);
    if (energy.unknown() != null) {
      unknown.merge(energy.unknown(), 1, Integer::sum);
    }
    return energy.joules();
  }

  /** Of the journal's event {@code energy}. */
  Map<String, Object> fields() {
    EnergyMeter meter = this.meter.get();
    Map<String, Object> fields = new HashMap<>();
    fields.put("sources", meter == null ? List.of() : meter.sources());
    fields.put("idle_watts", idleWatts);
    fields.put("unknown", new LinkedHashMap<>(unknown));
    return fields;
  }

  private Energy aboveRest(long startNs, long endNs) {
    EnergyMeter meter = this.meter.get();
    if (meter == null) {
      return Energy.unknown("nothing was sampled");
    }
    await(meter, endNs);
    Energy all = meter.between(startNs, endNs);
    if (all.joules() == null) {
      return all;
    }
    if (idleWatts == null) {
      Energy rest = atRest(meter);
      if (rest.joules() == null || restEndNs == null) {
        return Energy.unknown(
            "the power at rest, from the load to the first request (settle): " + rest.unknown());
      }
      idleWatts = rest.joules() / ((restEndNs - loadedNs) / 1e9);
    }
    double above = all.joules() - idleWatts * (endNs - startNs) / 1e9;
    return above > 0
        ? new Energy(above, null)
        : Energy.unknown("no more power than of the build at rest");
  }

  private Energy atRest(EnergyMeter meter) {
    return restEndNs == null
        ? Energy.unknown("no request has come")
        : meter.between(loadedNs, restEndNs);
  }

  private static void await(EnergyMeter meter, long ns) {
    long deadlineNs = System.nanoTime() + PATIENCE_NS;
    while (!meter.sources().isEmpty()
        && !meter.reaches(ns)
        && System.nanoTime() - deadlineNs < 0
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(POLL_NS);
    }
  }
}
