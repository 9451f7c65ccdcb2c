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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The energy of a round's requests above that of the loaded build at rest, whose power is measured
 * from the load to the first request; anew after each load.
 */
final class RoundEnergy {
  /** The power of GPUs is read once a second. */
  private static final long PATIENCE_NS = TimeUnit.MILLISECONDS.toNanos(1_500);

  private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Supplier<@Nullable EnergyMeter> meter;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private long loadedNs;
  private @Nullable Long restEndNs;
  private @Nullable Double idleWatts;

  /**
   * @param meter of this machine; null = nothing is read, now
   */
  RoundEnergy(Supplier<@Nullable EnergyMeter> meter) {
    this.meter = meter;
  }

  /** By the sampler of this JVM, once it runs. */
  static RoundEnergy sampled() {
    return new RoundEnergy(
        () -> {
          Sampler sampler = Sampler.active();
          return sampler == null ? null : sampler.energy();
        });
  }

  /** The build is loaded and at rest from now on. */
  void loaded() {
    loadedNs = System.nanoTime();
    restEndNs = null;
    idleWatts = null;
  }

  /** The first request ends the rest. */
  void requestComes() {
    if (restEndNs == null) {
      restEndNs = System.nanoTime();
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
    Double watts = idleWatts(meter);
    if (watts == null) {
      return Energy.unknown(
          "the power at rest is not known: the time from the load to the first request is too short"
              + " (settle)");
    }
    double above = all.joules() - watts * (endNs - startNs) / 1e9;
    return above > 0
        ? new Energy(above, null)
        : Energy.unknown("no more power than of the build at rest");
  }

  private @Nullable Double idleWatts(EnergyMeter meter) {
    if (idleWatts == null && restEndNs != null) {
      Double joules = meter.between(loadedNs, restEndNs).joules();
      idleWatts = joules == null ? null : Double.valueOf(joules / ((restEndNs - loadedNs) / 1e9));
    }
    return idleWatts;
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
