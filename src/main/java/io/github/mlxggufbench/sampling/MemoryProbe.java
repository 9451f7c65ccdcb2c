package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.EngineProcesses;
import io.github.mlxggufbench.sampling.os.EngineTotals;
import io.github.mlxggufbench.sampling.os.Platform;
import io.github.mlxggufbench.sampling.os.ProcessCounters;
import io.github.mlxggufbench.sampling.os.SystemReader;
import io.github.mlxggufbench.sampling.os.VideoMemory;
import io.github.mlxggufbench.sampling.os.VideoMemoryReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one careful reading of the memory of engine processes and their descendants, at the
 * boundaries of a phase: it may walk page tables, which a sampler's tick must not.
 */
public final class MemoryProbe {
  private static final List<String> OF_PROCESSES =
      List.of(
          MemoryFields.PRIVATE,
          MemoryFields.MODEL_FILE,
          MemoryFields.OTHER_FILE,
          MemoryFields.PSS,
          MemoryFields.SWAP,
          MemoryFields.VRAM,
          MemoryFields.PEAK_PRIVATE);

  private final SystemReader system = new SystemReader();
  private final PeakFootprint footprint = new PeakFootprint();
  private final ProcessFiles files;

  public MemoryProbe() {
    this(PageBudget.DEFAULT);
  }

  MemoryProbe(PageBudget budget) {
    this.files = ProcessFiles.of(Platform.current(), budget);
  }

  /**
   * Reads now. Never throws: what cannot be read is unknown, with the reason.
   *
   * @param processes of the build; empty before load and after unload, when only what belongs to
   *     the machine and to the model's file is known
   * @param model the .gguf file or the MLX folder; null = not known, or on another machine
   */
  public MemoryReading read(List<EngineProcess> processes, @Nullable Path model) {
    try (EngineProcesses engine = new EngineProcesses()) {
      engine.watch(EngineProcess.starts(processes));
      return read(processes, engine, ModelMemory.of(model));
    }
  }

  private MemoryReading read(
      List<EngineProcess> processes, EngineProcesses engine, ModelMemory model) {
    MemoryFields fields = new MemoryFields();
    long tNs = System.nanoTime();
    EngineTotals totals = engine.read();
    if (totals.alive() == 0) {
      OF_PROCESSES.forEach(field -> fields.unknown(field, "no engine process"));
    } else {
      counters(totals.counters(), fields);
      Set<Long> pids = engine.alive().keySet();
      files.read(pids, model, fields);
      videoMemory(pids, fields);
      peak(processes, pids, fields);
    }
    model.pageCache(fields);
    fields.knownOr(
        MemoryFields.SYSTEM_AVAILABLE, system.availableBytes(), "OSHI", "OSHI does not say");
    return fields.reading(tNs, alive(processes, engine.alive()));
  }

  /**
   * What is on record when the processes are not known, or not of this machine: nothing, and why.
   */
  public MemoryReading unknown(String why) {
    MemoryFields fields = new MemoryFields();
    OF_PROCESSES.forEach(field -> fields.unknown(field, why));
    fields.unknown(MemoryFields.PAGE_CACHE, why);
    fields.unknown(MemoryFields.SYSTEM_AVAILABLE, why);
    return fields.reading(System.nanoTime(), List.of());
  }

  private static void counters(ProcessCounters counters, MemoryFields fields) {
    String why = "not told by this operating system";
    switch (Platform.current()) {
      case LINUX -> {
        String whyLinux = "/proc/PID/status has no such line";
        fields.knownOr(
            MemoryFields.PRIVATE,
            counters.privateBytes(),
            "/proc/PID/status RssAnon + RssShmem",
            whyLinux);
        fields.knownOr(
            MemoryFields.SWAP, counters.swapBytes(), "/proc/PID/status VmSwap", whyLinux);
      }
      case MACOS -> {
        fields.knownOr(
            MemoryFields.PRIVATE,
            counters.privateBytes(),
            "proc_pid_rusage ri_phys_footprint",
            "proc_pid_rusage gives no footprint of a process");
        fields.absent(
            MemoryFields.SWAP, "phys_footprint, in private_bytes, holds swapped pages already");
      }
      default -> {
        fields.knownOr(
            MemoryFields.PRIVATE, counters.privateBytes(), "OSHI, private working set", why);
        fields.unknown(MemoryFields.SWAP, why);
      }
    }
  }

  private static void videoMemory(Set<Long> pids, MemoryFields fields) {
    VideoMemory memory = VideoMemoryReader.read(pids);
    if (memory instanceof VideoMemory.Known known) {
      fields.known(MemoryFields.VRAM, known.bytes(), known.source());
    } else if (memory instanceof VideoMemory.None none) {
      fields.absent(MemoryFields.VRAM, none.why());
    } else if (memory instanceof VideoMemory.Unknown unknown) {
      fields.unknown(MemoryFields.VRAM, unknown.why());
    }
  }

  /**
   * The kernel's own peak where it keeps one of private memory, as macOS does; Linux keeps that of
   * the resident set only, which mapped files are part of.
   */
  private void peak(List<EngineProcess> processes, Set<Long> pids, MemoryFields fields) {
    Sampler sampler = Sampler.active();
    Long sampled = sampler == null ? null : sampler.peakPrivateBytes(processes);
    Long kept = footprint.of(pids);
    Long now = fields.value(MemoryFields.PRIVATE);
    if (kept != null) {
      fields.known(MemoryFields.PEAK_PRIVATE, kept, "ri_lifetime_max_phys_footprint");
    } else if (sampler == null || sampled == null || now == null) {
      fields.unknown(MemoryFields.PEAK_PRIVATE, "no samples of these processes");
    } else {
      fields.known(
          MemoryFields.PEAK_PRIVATE,
          Math.max(sampled, now),
          "samples every " + sampler.interval().toMillis() + " ms, and private_bytes now");
    }
  }

  private static List<EngineProcess> alive(
      List<EngineProcess> named, Map<Long, String> aliveNames) {
    List<EngineProcess> alive = new ArrayList<>();
    List<Long> namedPids = named.stream().map(EngineProcess::pid).toList();
    named.stream().filter(process -> aliveNames.containsKey(process.pid())).forEach(alive::add);
    aliveNames.forEach((pid, name) -> {
      if (!namedPids.contains(pid)) {
        alive.add(new EngineProcess(pid, name, "started by an engine process"));
      }
    });
    return alive;
  }
}
