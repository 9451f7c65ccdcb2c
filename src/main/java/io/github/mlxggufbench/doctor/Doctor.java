package io.github.mlxggufbench.doctor;

import io.github.mlxggufbench.config.BenchmarkConfig;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.ServerConfig;
import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.host.BackupCheck;
import io.github.mlxggufbench.doctor.host.BusyCpuCheck;
import io.github.mlxggufbench.doctor.host.BusyGpuCheck;
import io.github.mlxggufbench.doctor.host.ClockCheck;
import io.github.mlxggufbench.doctor.host.DiskCheck;
import io.github.mlxggufbench.doctor.host.GovernorCheck;
import io.github.mlxggufbench.doctor.host.HeatCheck;
import io.github.mlxggufbench.doctor.host.JavaCheck;
import io.github.mlxggufbench.doctor.host.PowerCheck;
import io.github.mlxggufbench.doctor.host.PowerModeCheck;
import io.github.mlxggufbench.doctor.host.SwapCheck;
import io.github.mlxggufbench.doctor.subject.ChosenPair;
import io.github.mlxggufbench.doctor.subject.EnginesCheck;
import io.github.mlxggufbench.doctor.subject.FileInventory;
import io.github.mlxggufbench.doctor.subject.GpuMemoryCheck;
import io.github.mlxggufbench.doctor.subject.Inventory;
import io.github.mlxggufbench.doctor.subject.Largest;
import io.github.mlxggufbench.doctor.subject.LmStudioInventory;
import io.github.mlxggufbench.doctor.subject.LoadedModelsCheck;
import io.github.mlxggufbench.doctor.subject.MemoryCheck;
import io.github.mlxggufbench.doctor.subject.PairCheck;
import io.github.mlxggufbench.doctor.subject.ServerCheck;
import io.github.mlxggufbench.embedded.python.PythonEnvironment;
import io.github.mlxggufbench.run.Plan;
import io.github.mlxggufbench.sampling.ProcessDiscovery;
import io.github.mlxggufbench.sampling.os.Platform;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.ServerListener;
import io.github.mlxggufbench.server.lmstudio.LmStudioServer;
import io.github.mlxggufbench.server.lmstudio.LocalLmStudio;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at all that a planned run needs. */
public final class Doctor {
  /** Even where the JVM's own start took long: with less no check could say anything. */
  private static final Duration LEAST = Duration.ofMillis(2500);

  private static final Duration PRINTING = Duration.ofMillis(500);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final BenchmarkConfig config;
  private final Plan plan;
  private final Path results;
  private final Path cache;
  private final boolean force;

  /**
   * For a run.
   *
   * @param results the folder that will take the run directory
   * @param cache where the engines are installed
   * @param force whether the run loads what does not seem to fit into memory
   */
  public Doctor(BenchmarkConfig config, Plan plan, Path results, Path cache, boolean force) {
    this.config = config;
    this.plan = plan;
    this.results = results;
    this.cache = cache;
    this.force = force;
  }

  /**
   * Looks.
   *
   * @param limit for all together, the start of this JVM included
   */
  public List<Finding> examine(Duration limit) throws InterruptedException {
    ServerConfig server = config.server();
    try (LmStudioServer lmStudio =
        LmStudioServer.connect(
            server.url(), server.token(), server.tokenVariable(), limits(), ServerListener.NONE)) {
      List<Check> checks = new ArrayList<>();
      checks.add(new JavaCheck(System.getProperties()));
      checks.addAll(ofSubjects(new LmStudioInventory(lmStudio)));
      checks.addAll(ofHost());
      return new Examination(left(limit)).of(checks);
    }
  }

  private static Duration left(Duration limit) {
    Instant now = Instant.now();
    return left(limit, ProcessHandle.current().info().startInstant().orElse(now), now);
  }

  /**
   * What the checks may take.
   *
   * @param start of this JVM
   */
  static Duration left(Duration limit, Instant start, Instant now) {
    Duration left = limit.minus(PRINTING).minus(Duration.between(start, now));
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }

  private List<Check> ofSubjects(LmStudioInventory lmStudio) {
    List<ChosenPair> pairs = pairs();
    FileInventory files = new FileInventory();
    List<Check> checks = new ArrayList<>();
    if (pairs.stream().anyMatch(ChosenPair::embedded)) {
      checks.add(new EnginesCheck(PythonEnvironment.in(cache)));
    }
    if (pairs.stream().anyMatch(ChosenPair::listed)) {
      URI url = config.server().url();
      checks.add(new ServerCheck(lmStudio, url, () -> LocalLmStudio.version(url)));
      checks.add(new LoadedModelsCheck(lmStudio, config.server().unloadOthers()));
    }
    Map<ChosenPair, Inventory> inventories = new LinkedHashMap<>();
    for (ChosenPair pair : pairs) {
      inventories.put(pair, pair.listed() ? lmStudio : files);
    }
    inventories.forEach((pair, inventory) -> checks.add(new PairCheck(pair, inventory)));
    if (ProcessDiscovery.elsewhere(config.server().url()).isPresent()) {
      inventories.keySet().removeIf(ChosenPair::listed);
    }
    Largest largest = new Largest(inventories);
    checks.add(new MemoryCheck(largest, force));
    if (Platform.current() == Platform.MACOS) {
      checks.add(new GpuMemoryCheck(largest));
    }
    return checks;
  }

  private List<Check> ofHost() {
    List<Check> checks = new ArrayList<>();
    checks.add(new SwapCheck());
    checks.add(new PowerCheck());
    checks.add(new PowerModeCheck());
    checks.add(new HeatCheck());
    checks.add(new BusyCpuCheck());
    checks.add(new BusyGpuCheck());
    if (Platform.current() == Platform.MACOS) {
      checks.add(new BackupCheck());
    }
    if (Platform.current() == Platform.LINUX) {
      checks.add(new GovernorCheck());
    }
    checks.add(new DiskCheck(results));
    checks.add(new ClockCheck());
    return checks;
  }

  private List<ChosenPair> pairs() {
    return plan.pairs(config).stream()
        .map(pair -> {
          Set<Format> formats = EnumSet.noneOf(Format.class);
          plan.cells().keySet().stream()
              .filter(cell -> cell.pair().equals(pair.name()))
              .forEach(cell -> formats.add(cell.format()));
          return new ChosenPair(pair, formats);
        })
        .toList();
  }

  private ClientTimeouts limits() {
    Duration connect = config.timeouts().connect();
    return new ClientTimeouts(
        connect.compareTo(CONNECT) < 0 ? connect : CONNECT,
        config.timeouts().load(),
        config.timeouts().firstToken(),
        config.timeouts().betweenTokens(),
        config.timeouts().request());
  }
}
