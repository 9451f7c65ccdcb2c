package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.sampling.MemoryPart;
import io.github.mlxggufbench.sampling.MemoryReading;
import io.github.mlxggufbench.sampling.SampleWindow;

/** The parts of what a build costs, at one moment. */
record MemoryParts(
    MemoryPart privateMemory, MemoryPart swap, MemoryPart modelFile, MemoryPart vram) {
  private static final MemoryPart ZERO = new MemoryPart.Known(0);

  /** Of engine processes that do not exist: a true zero, and the only one. */
  static final MemoryParts NOTHING = new MemoryParts(ZERO, ZERO, ZERO, ZERO);

  static MemoryParts of(MemoryReading reading) {
    return new MemoryParts(
        reading.privatePart(), reading.swapPart(), reading.modelFilePart(), reading.vramPart());
  }

  /** Before a load: what is not there holds nothing. */
  static MemoryParts ofBaseline(MemoryReading reading) {
    return reading.pids().isEmpty() ? NOTHING : of(reading);
  }

  /** With what a sample saw; of the other parts the larger of two readings around it. */
  static MemoryParts between(MemoryParts before, SampleWindow.Held held, MemoryParts after) {
    Long swap = held.swapBytes();
    return new MemoryParts(
        new MemoryPart.Known(held.privateBytes()),
        swap == null ? after.swap() : new MemoryPart.Known(swap),
        larger(before.modelFile(), after.modelFile()),
        larger(before.vram(), after.vram()));
  }

  private static MemoryPart larger(MemoryPart a, MemoryPart b) {
    if (a instanceof MemoryPart.Known known && b instanceof MemoryPart.Known other) {
      return known.bytes() > other.bytes() ? a : b;
    }
    return a instanceof MemoryPart.Unknown ? a : b;
  }

  /** What processes of the same names held before is not this load's. */
  MemoryCost above(MemoryParts baseline) {
    MemoryPart[] differences = {
      difference(privateMemory, baseline.privateMemory),
      difference(swap, baseline.swap),
      difference(modelFile, baseline.modelFile),
      difference(vram, baseline.vram)
    };
    long sum = 0;
    for (MemoryPart part : differences) {
      if (part instanceof MemoryPart.Unknown unknown) {
        return new MemoryCost(null, unknown.why());
      }
      sum += part instanceof MemoryPart.Known known ? known.bytes() : 0;
    }
    return new MemoryCost(sum, null);
  }

  private static MemoryPart difference(MemoryPart state, MemoryPart baseline) {
    if (state instanceof MemoryPart.Known now && baseline instanceof MemoryPart.Known before) {
      return new MemoryPart.Known(now.bytes() - before.bytes());
    }
    return baseline instanceof MemoryPart.Unknown ? baseline : state;
  }
}
