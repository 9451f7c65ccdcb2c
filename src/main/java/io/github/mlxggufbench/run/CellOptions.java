package io.github.mlxggufbench.run;

import io.github.mlxggufbench.record.Cell;
import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.sampling.SamplerProfiler;
import io.github.mlxggufbench.selftest.ClientJvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/**
 * JMH's options for one round of one cell: the user's, with the round's own on top. Values of a
 * builder override its parent's, but the includes of both are joined: they are overridden here, as
 * are the result files, which are written once for all rounds.
 */
final class CellOptions extends OptionsBuilder {
  private final String include;

  private CellOptions(String include) {
    this.include = include;
  }

  /**
   * @param limit above every limit of our own, so that JMH never cuts a request short
   */
  static Options of(
      Options user,
      Cell cell,
      Plan.CellPlan plan,
      Path contextFile,
      Path samples,
      Duration samplingInterval,
      Duration limit,
      List<Class<? extends Profiler>> profilers) {
    CellOptions options =
        new CellOptions("^" + Pattern.quote(plan.scenario().qualifiedName()) + "$");
    options
        .parent(user)
        .forks(1)
        .warmupIterations(plan.warmup())
        .measurementIterations(plan.requests())
        .timeout(new TimeValue(limit.toMillis(), TimeUnit.MILLISECONDS))
        .param("pair", cell.pair())
        .param("format", cell.format().id());
    cell.params().forEach(options::param);
    List<String> named = user.getProfilers().stream().map(ProfilerConfig::getKlass).toList();
    for (Class<? extends Profiler> profiler : profilers) {
      // JMH refuses a profiler that is given twice.
      if (!named.contains(profiler.getName())) {
        options.addProfiler(profiler);
      }
    }
    List<String> jvm = new ArrayList<>();
    if (!hasJvmOptions(user)) {
      jvm.addAll(ClientJvm.OPTIONS);
    }
    jvm.add("-D" + RoundContext.PROPERTY + "=" + contextFile);
    jvm.add("-D" + SamplerProfiler.FILE_PROPERTY + "=" + samples);
    if (!hasSamplingInterval(user)) {
      jvm.add("-D" + SamplerProfiler.INTERVAL_PROPERTY + "=" + samplingInterval.toMillis() + "ms");
    }
    // The builder's value replaces the user's: join them.
    Collection<String> usersOwn = user.getJvmArgsAppend().orElse(List.of());
    jvm.addAll(usersOwn);
    options.jvmArgsAppend(jvm.toArray(new String[0]));
    return options.build();
  }

  /** What a JVM that measures runs with: the user's options, else ours. */
  static List<String> clientJvm(Options user) {
    if (!hasJvmOptions(user)) {
      return ClientJvm.OPTIONS;
    }
    List<String> jvm = new ArrayList<>(user.getJvmArgsPrepend().orElse(List.of()));
    jvm.addAll(user.getJvmArgs().orElse(List.of()));
    jvm.addAll(user.getJvmArgsAppend().orElse(List.of()));
    return jvm;
  }

  private static boolean hasJvmOptions(Options user) {
    return user.getJvmArgs().hasValue()
        || user.getJvmArgsPrepend().hasValue()
        || user.getJvmArgsAppend().hasValue();
  }

  /** An interval on the command line goes before that of {@code benchmark.yaml}. */
  private static boolean hasSamplingInterval(Options user) {
    return user.getProfilers().stream()
        .filter(profiler -> profiler.getKlass().equals(SamplerProfiler.class.getName()))
        .flatMap(profiler -> Stream.of(profiler.getOpts().split(";")))
        .anyMatch(option -> option.strip().startsWith("interval="));
  }

  @Override
  public List<String> getIncludes() {
    return List.of(include);
  }

  @Override
  public List<String> getExcludes() {
    return List.of();
  }

  @Override
  public Optional<String> getResult() {
    return Optional.none();
  }

  @Override
  public Optional<ResultFormatType> getResultFormat() {
    return Optional.none();
  }

  @Override
  public Optional<String> getOutput() {
    return Optional.none();
  }
}
