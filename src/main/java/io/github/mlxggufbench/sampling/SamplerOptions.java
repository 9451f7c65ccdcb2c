package io.github.mlxggufbench.sampling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.ProfilerException;

/**
 * The options of {@link SamplerProfiler}, after JMH's custom: {@code key=value;key=value}.
 *
 * @param file null = no file asked for
 * @param pids may be empty, as may be {@code processes}: with neither, what the benchmark watches
 * @param processes how processes look
 */
record SamplerOptions(
    @Nullable Path file,
    Duration interval,
    boolean gpu,
    List<Long> pids,
    List<ProcessPattern> processes) {
  private static final Pattern INTERVAL = Pattern.compile("(\\d{1,6})(ms|s)");
  private static final SamplerOptions DEFAULTS =
      new SamplerOptions(null, Duration.ofMillis(100), true, List.of(), List.of());

  static SamplerOptions parse(String text) throws ProfilerException {
    SamplerOptions options = DEFAULTS;
    for (String option : text.split(";", -1)) {
      if (!option.isBlank()) {
        options = options.with(option.strip());
      }
    }
    return options;
  }

  /** Whether the user asked for samples in so many words. */
  boolean asksForSamples() {
    return file != null || namesProcesses();
  }

  boolean namesProcesses() {
    return !pids.isEmpty() || !processes.isEmpty();
  }

  private SamplerOptions with(String option) throws ProfilerException {
    int equals = option.indexOf('=');
    String key = equals < 0 ? option : option.substring(0, equals);
    String value = option.substring(equals + 1);
    return switch (key) {
      case "file" -> new SamplerOptions(path(value), interval, gpu, pids, processes);
      case "interval" -> new SamplerOptions(file, interval(value), gpu, pids, processes);
      case "gpu" -> new SamplerOptions(file, interval, gpu(value), pids, processes);
      case "pid" -> new SamplerOptions(file, interval, gpu, pids(value), processes);
      case "processes" -> new SamplerOptions(file, interval, gpu, pids, processes(value));
      default ->
          throw bad(
              option,
              "file=PATH, interval=100ms, gpu=on|off, pid=123[,456] or processes=NAME[,NAME WORD]");
    };
  }

  static Duration interval(String value) throws ProfilerException {
    Matcher parts = INTERVAL.matcher(value);
    if (parts.matches()) {
      long number = Long.parseLong(parts.group(1));
      Duration interval =
          parts.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
      if (interval.compareTo(Sampler.SHORTEST_INTERVAL) >= 0
          && interval.compareTo(Sampler.LONGEST_INTERVAL) <= 0) {
        return interval;
      }
    }
    throw bad("interval=" + value, "20ms to 10s");
  }

  private static boolean gpu(String value) throws ProfilerException {
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default -> throw bad("gpu=" + value, "on or off");
    };
  }

  private static Path path(String value) throws ProfilerException {
    if (value.isBlank()) {
      throw bad("file=", "the path of a CSV file to write");
    }
    return Path.of(value);
  }

  private static List<Long> pids(String value) throws ProfilerException {
    if (!value.matches("[1-9]\\d{0,8}(,[1-9]\\d{0,8})*")) {
      throw bad("pid=" + value, "process ids separated by commas");
    }
    return Arrays.stream(value.split(",", -1)).map(Long::valueOf).toList();
  }

  private static List<ProcessPattern> processes(String value) throws ProfilerException {
    List<ProcessPattern> processes = new ArrayList<>();
    for (String look : value.split(",", -1)) {
      if (!look.strip().matches("[^\\s/\\\\]+(\\s.*)?")) {
        throw bad(
            "processes=" + value,
            "names of executables separated by commas, each with words of its command line after"
                + " it, such as \"llama-server,node llmworker\"");
      }
      processes.add(ProcessPattern.parse(look));
    }
    return List.copyOf(processes);
  }

  private static ProfilerException bad(String option, String expected) {
    return new ProfilerException(
        "sampler option '" + option + "' is not understood; expected " + expected);
  }
}
