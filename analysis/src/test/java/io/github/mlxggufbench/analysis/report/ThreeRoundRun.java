package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a run directory as the harness would, with made-up numbers that are the same every time:
 * two workloads, three rounds of each build.
 */
final class ThreeRoundRun {

  static final String GENERATE = "SimpleGeneration.generate";
  static final String SUMMARIZE = "ContextStress.summarize";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MIB = 1024 * 1024;

  private final Path directory;
  private final List<String> pairs;
  private final List<String> requests = new ArrayList<>();
  private final List<Object> cells = new ArrayList<>();
  private String publisher = "generated";
  private String cpu = "Test CPU @ 2.00GHz";

  ThreeRoundRun(Path directory, String... pairs) {
    this.directory = directory;
    this.pairs = List.of(pairs);
  }

  ThreeRoundRun publisher(String name) {
    publisher = name;
    return this;
  }

  ThreeRoundRun cpu(String name) {
    cpu = name;
    return this;
  }

  RunDirectory write() throws IOException {
    Files.createDirectories(directory.resolve("samples"));
    for (String pair : pairs) {
      for (String format : List.of("gguf", "mlx")) {
        cell(pair, format, GENERATE, Map.of());
        cell(pair, format, SUMMARIZE, Map.of("contextTokens", "1024"));
      }
    }
    Files.write(directory.resolve("requests.jsonl"), requests);
    Files.writeString(directory.resolve("journal.jsonl"), "");
    Files.writeString(directory.resolve("memory.jsonl"), "");
    JSON.writeValue(directory.resolve("run.json").toFile(), manifest());
    try {
      return RunReader.read(directory);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void cell(String pair, String format, String benchmark, Map<String, String> params)
      throws IOException {
    for (int round = 0; round < 3; round++) {
      for (int iteration = 0; iteration < 3; iteration++) {
        requests.add(request(pair, format, benchmark, params, round, iteration));
      }
      samples(pair, format, benchmark, params, round);
    }
    cells.add(
        Map.of(
            "benchmark",
            benchmark,
            "pair",
            pair,
            "format",
            format,
            "params",
            params,
            "rounds_planned",
            3,
            "rounds_delivered",
            3,
            "requests",
            12,
            "outcomes",
            Map.of("ok", 12)));
  }

  private static String request(
      String pair,
      String format,
      String benchmark,
      Map<String, String> params,
      int round,
      int iteration)
      throws IOException {
    boolean gguf = format.equals("gguf");
    double wobble = 1 + 0.01 * round - 0.004 * iteration;
    double context = params.isEmpty() ? 1 : 1.7;
    Map<String, Object> fields =
        Map.ofEntries(
            Map.entry(
                "request_id",
                String.join("-", pair, format, benchmark, round + "", iteration + "")),
            Map.entry("benchmark", benchmark),
            Map.entry("pair", pair),
            Map.entry("format", format),
            Map.entry("params", params),
            Map.entry("block", round),
            Map.entry("round", round),
            Map.entry("attempt", 0),
            Map.entry("phase", "measurement"),
            Map.entry("iteration", iteration),
            Map.entry("outcome", "ok"),
            Map.entry("completion_tokens", 64),
            Map.entry("cache_suspected", false),
            Map.entry("ttft_ms", (gguf ? 18.2 : 41.7) * wobble * context),
            Map.entry("e2e_ms", (gguf ? 70 : 670) * wobble * context),
            Map.entry("tpot_ms", (gguf ? 0.82 : 10.1) * wobble),
            Map.entry("decode_tps", (gguf ? 1220 : 99) / wobble),
            Map.entry("memory_peak_bytes", (gguf ? 61 : 66) * MIB + round * 300_000L));
    return JSON.writeValueAsString(fields);
  }

  private void samples(
      String pair, String format, String benchmark, Map<String, String> params, int round)
      throws IOException {
    StringBuilder csv =
        new StringBuilder("t_ns,phase,process_count,private_bytes,file_resident_bytes\n");
    boolean gguf = format.equals("gguf");
    long peak = (gguf ? 42 : 66) * MIB;
    long file = gguf ? 18 * MIB : 6 * MIB;
    List<String> phases = new ArrayList<>();
    add(phases, "baseline", 5);
    add(phases, "load", gguf ? 6 : 11);
    add(phases, "loaded", 4);
    for (int request = 0; request < 3; request++) {
      add(phases, request == 0 ? "warmup" : "prefill", 2);
      add(phases, "decode", gguf ? 7 : 14);
      add(phases, "idle", 3);
    }
    add(phases, "unload", 2);
    add(phases, "recovered", 5);
    long used = 0;
    for (int i = 0; i < phases.size(); i++) {
      String phase = phases.get(i);
      boolean there = !phase.equals("baseline") && !phase.equals("recovered");
      used = there ? Math.min(peak, used + peak / (phase.equals("load") ? 9 : 60)) : 0;
      csv.append(1_000_000_000L + i * 100_000_000L).append(',').append(phase);
      csv.append(there ? String.format(Locale.ROOT, ",1,%d,%d", used, file) : ",0,,").append('\n');
    }
    String settings = params.isEmpty() ? "" : "-contextTokens=1024";
    String name = benchmark + "-" + safe(pair) + "-" + format + settings + "-r" + round + ".csv";
    Files.writeString(directory.resolve("samples").resolve(name), csv);
  }

  private static String safe(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static void add(List<String> phases, String phase, int ticks) {
    for (int i = 0; i < ticks; i++) {
      phases.add(phase);
    }
  }

  private Map<String, Object> manifest() {
    return Map.ofEntries(
        Map.entry("format_version", 1),
        Map.entry("run_id", Objects.requireNonNull(directory.getFileName()).toString()),
        Map.entry("label", "synthetic"),
        Map.entry("started_at", "2026-11-22T21:50:00.000Z"),
        Map.entry("finished_at", "2026-11-22T21:58:10.000Z"),
        Map.entry("state", "complete"),
        Map.entry("profile", "quick"),
        Map.entry("seed", 42),
        Map.entry("command", List.of("java", "-jar", "target/benchmarks.jar", "Simple.*")),
        Map.entry("server", server()),
        Map.entry("host", host()),
        Map.entry("pairs", pairs.stream().map(this::pair).toList()),
        Map.entry("cells", cells),
        Map.entry("plan", List.of()),
        Map.entry("warnings", List.of()));
  }

  private static Map<String, Object> server() {
    return Map.of(
        "kind",
        "embedded",
        "engines",
        List.of(
            Map.of("format", "gguf", "name", "llama.cpp", "version", "b7000"),
            Map.of("format", "mlx", "name", "mlx-lm", "version", "0.29.1")));
  }

  private Map<String, Object> host() {
    return Map.of(
        "os",
        "Debian 12",
        "arch",
        "amd64",
        "cpu",
        cpu,
        "physical_cores",
        2,
        "logical_cores",
        2,
        "memory_bytes",
        24_000_000_000L,
        "java",
        "17.0.15");
  }

  private Map<String, Object> pair(String name) {
    return Map.of(
        "name",
        name,
        "moe",
        false,
        "builds",
        Map.of("gguf", build(name, "gguf"), "mlx", build(name, "mlx")));
  }

  private Map<String, Object> build(String pair, String format) {
    return Map.of(
        "key",
        pair + "-" + format,
        "publisher",
        publisher,
        "size_bytes",
        format.equals("gguf") ? 18_874_368L : 19_398_656L,
        "quantization",
        format.equals("gguf") ? "Q4_0" : "4-bit",
        "bits_per_weight",
        format.equals("gguf") ? 4.52 : 4.64,
        "context_length",
        8192,
        "parallel",
        1);
  }
}
