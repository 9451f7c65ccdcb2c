package io.github.mlxggufbench.analysis.report;

import io.github.mlxggufbench.analysis.SyntheticRun;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A whole run as the harness writes it, with made-up numbers that are the same every time: all five
 * scenarios, three rounds of each build, a ladder of contexts along which the winner flips, memory
 * that fills a cache in one build and never stops growing in the other, four domains with routing
 * records.
 */
final class FiveScenarioRun {

  static final String PAIR = "mixtral-8x7b";

  private static final int ROUNDS = 3;
  private static final long MIB = 1024 * 1024;
  private static final List<String> FORMATS = List.of("gguf", "mlx");
  private static final List<String> DOMAINS =
      List.of("technical", "language", "programming", "knowledge");

  private final SyntheticRun run;
  private final SplittableRandom random = new SplittableRandom(5);
  private final List<String> cells = new ArrayList<>();
  private final List<String> jmh = new ArrayList<>();
  private int requests;

  private FiveScenarioRun(Path dir) throws IOException {
    run = SyntheticRun.in(dir);
  }

  /**
   * @param routing whether the experts' choices were read, or a warning says why not
   */
  static RunDirectory write(Path dir, boolean routing) throws Exception {
    FiveScenarioRun full = new FiveScenarioRun(dir);
    for (String format : FORMATS) {
      full.scenario("SimpleGeneration.generate", "", format, 3, 200, 0.5);
      for (int tokens : new int[] {512, 1024, 2048, 4000}) {
        full.scenario("ContextStress.summarize", "contextTokens=" + tokens, format, 1, tokens, 1);
      }
      full.scenario("ColdStart.load", "cache=as_is", format, 1, 20, 60);
      full.scenario("MemoryLeak.generate", "mode=requests", format, 10, 120, 5);
      full.scenario("MemoryLeak.generate", "mode=soak", format, 40, 120, 0.5);
      full.scenario("MemoryLeak.generate", "mode=reload", format, 1, 120, 0.5);
      full.scenario("ExpertActivation.generate", "", format, 12, 90, 0.5);
    }
    if (routing) {
      full.run.write("routing.jsonl", RoutingRows.of(PAIR, DOMAINS));
    }
    full.run.write("jmh-result.json", "[" + String.join(",", full.jmh) + "]");
    full.run.manifest(full.manifest(routing));
    return full.run.read();
  }

  private void scenario(
      String benchmark, String params, String format, int prompts, int tokens, double pause)
      throws IOException {
    Cell cell = new Cell(benchmark, params, format);
    for (int round = 0; round < ROUNDS; round++) {
      round(cell, round, prompts, tokens, pause);
    }
    cells.add(
        """
        {%s, "rounds_planned": 3, "rounds_delivered": 3, "requests": %d, "outcomes": {"ok": %d}}
        """
            .formatted(cell.json(), 3 * prompts, 3 * prompts));
    if (benchmark.startsWith("ColdStart")) {
      boolean gguf = format.equals("gguf");
      jmh.add(
          """
          {"benchmark": "b.%s", "mode": "ss", "params": {"pair": "%s", "format": "%s",
           "cache": "as_is"}, "primaryMetric": {"score": 1, "scoreUnit": "s/op", "rawData": []},
           "secondaryMetrics": {"ready_ms": %s, "first_request_penalty_ms": %s,
           "idle_penalty_ms": %s}}
          """
              .formatted(
                  benchmark,
                  PAIR,
                  format,
                  secondary(gguf ? 2620 : 3550),
                  secondary(gguf ? 640 : 120),
                  secondary(gguf ? 12 : 3)));
    }
  }

  private String secondary(double ms) {
    return "{\"scoreUnit\": \"ms\", \"rawData\": [[%s], [%s], [%s]]}"
        .formatted(number(ms * noise()), number(ms * noise()), number(ms * noise()));
  }

  private void round(Cell cell, int round, int prompts, int tokens, double pause)
      throws IOException {
    boolean gguf = cell.format().equals("gguf");
    double load = (gguf ? 1.9 : 3.4) * noise();
    run.journal(
        """
        {"event": "loaded", %s, "round": %d, "attempt": 0, "load_seconds": %s,
         "page_cache": {"state": "warm", "resident_share": %s, "why": null}}
        """
            .formatted(cell.json(), round, number(load), number(0.97 + 0.01 * round)));
    Samples samples = new Samples();
    samples.add("baseline", 0.5, 0, 0);
    samples.add("load", load, gguf ? 600 : 26_000, gguf ? 24_000 : 500);
    double held = gguf ? 700 : 26_400;
    memory(cell, round, "baseline", null, 0);
    memory(cell, round, "loaded", null, held);
    for (int i = 0; i < prompts; i++) {
      held += cell.benchmark().startsWith("MemoryLeak") ? kept(gguf, i) : tokens * 0.12;
      String id = "q" + requests++;
      String group = cell.benchmark().startsWith("Expert") ? DOMAINS.get(i % 4) : "";
      request(cell, round, i, id, group, tokens, held);
      samples.add("prefill", tokens / 900.0, held, gguf ? 24_000 : 500);
      samples.add("decode", gguf ? 2 : 1.4, held, gguf ? 24_000 : 500);
      memory(cell, round, "before_request", id, held);
      memory(cell, round, "after_request", id, held);
      samples.add("idle", pause, held - 20, gguf ? 24_000 : 500);
    }
    memory(cell, round, "idle", null, held - 20);
    samples.add("unload", 0.3, held / 3, 0);
    samples.add("recovered", 1, 30, 0);
    memory(cell, round, "recovered", null, 30);
    run.samples(cell.file() + "-r" + round + ".csv", samples.csv());
  }

  /** MiB: a cache of 12 prompts in one build, every prompt in the other. */
  private double kept(boolean gguf, int request) {
    double scatter = 60 * (noise() - 1);
    return scatter + (gguf ? (request < 12 ? 24 : 0) : 11);
  }

  private void request(
      Cell cell, int round, int iteration, String id, String group, int tokens, double held)
      throws IOException {
    boolean gguf = cell.format().equals("gguf");
    double prefill = gguf ? 900 / (1 + tokens / 9000.0) : 700 * (1 + tokens / 5000.0);
    double decode = (gguf ? 72 / (1 + tokens / 2000.0) : 43 / (1 + tokens / 16000.0)) * noise();
    double ttft = (40 + tokens / prefill * 1000) * noise();
    boolean first = cell.benchmark().startsWith("ColdStart");
    run.request(
        cell.format(),
        round,
        """
        {%s, "request_id": "%s", "group": %s, "iteration": %d, "prompt_tokens": %d,
         "completion_tokens": %d, "max_tokens": %d, "ttft_ms": %s, "ttfvt_ms": %s, "e2e_ms": %s,
         "tpot_ms": %s, "decode_tps": %s, "prefill_tps": %s, "gap_p99_ms": %s,
         "memory_peak_bytes": %d, "prompt_sha256": "%s-%s-%d-%d", "finish_reason": "length"}
        """
            .formatted(
                cell.json(),
                id,
                group.isEmpty() ? "null" : "\"" + group + "\"",
                iteration,
                tokens,
                first ? 1 : 64,
                first ? 1 : 64,
                number(ttft),
                number(ttft),
                number(ttft + 63_000 / decode),
                first ? "null" : number(1000 / decode),
                first ? "null" : number(decode),
                number(prefill * noise()),
                first ? "null" : number(1400 / decode * noise()),
                (long) (held * MIB),
                cell.benchmark(),
                cell.params(),
                round,
                iteration));
  }

  private void memory(Cell cell, int round, String phase, @Nullable String request, double mib)
      throws IOException {
    boolean there = !phase.equals("baseline");
    run.memory(
        cell.format(),
        round,
        phase,
        """
        {%s, "request_id": %s, "private_bytes": %s, "swap_bytes": 0,
         "model_file_resident_bytes": %s, "absent": {"vram_bytes": "unified memory"}, "unknown": {}%s}
        """
            .formatted(
                cell.json(),
                request == null ? "null" : "\"" + request + "\"",
                there ? (long) (mib * MIB) : "null",
                phase.equals("recovered") ? 0 : cell.format().equals("gguf") ? 24_000 * MIB : 0,
                there ? "" : ", \"pids\": []"));
  }

  private double noise() {
    return 1 + (random.nextDouble() - 0.5) * 0.006;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private String manifest(boolean routing) {
    String build =
        """
        {"key": "%s", "publisher": "community", "size_bytes": 26000000000, "quantization": "%s",
         "bits_per_weight": %s, "context_length": 8192, "context_length_requested": 8192,
         "parallel": 1, "max_context_length": 32768}
        """;
    return """
    {"run_id": "2026-11-25T22-00-00Z-synthetic", "profile": "full", "seed": 42,
     "started_at": "2026-11-25T22:00:00.000Z", "finished_at": "2026-11-25T22:58:00.000Z",
     "server": {"kind": "embedded", "engines": [
       {"format": "gguf", "name": "llama.cpp", "version": "b7000"},
       {"format": "mlx", "name": "mlx-lm", "version": "0.29.1"}]},
     "host": {"os": "macOS 26", "arch": "aarch64", "cpu": "Made-up M9", "physical_cores": 12,
       "logical_cores": 12, "memory_bytes": 68719476736, "java": "17.0.15"},
     "pairs": [{"name": "%s", "moe": true, "builds": {"gguf": %s, "mlx": %s}}],
     "cells": [%s], "warnings": [%s],
     "command": ["java", "-jar", "target/benchmarks.jar", "--profile", "full"]}
    """
        .formatted(
            PAIR,
            build.formatted("mixtral.gguf", "Q4_K_M", "4.83"),
            build.formatted("mixtral-mlx", "4-bit", "4.50"),
            String.join(",", cells),
            routing
                ? ""
                : """
                {"code": "routing_unknown", "remedy": "", "text":
                 "mixtral-8x7b gguf: routing not exposed by LM Studio; set `path:` to measure it"},
                {"code": "routing_unknown", "remedy": "", "text":
                 "mixtral-8x7b mlx: routing not exposed by LM Studio; set `path:` to measure it"}
                """);
  }

  /** What is measured as one; parameters as {@code name=value}, at most one. */
  private record Cell(String benchmark, String params, String format) {

    String json() {
      int equals = params.indexOf('=');
      String fields =
          params.isEmpty()
              ? ""
              : "\"%s\": \"%s\""
                  .formatted(params.substring(0, equals), params.substring(equals + 1));
      return "\"benchmark\": \"%s\", \"pair\": \"%s\", \"format\": \"%s\", \"params\": {%s}"
          .formatted(benchmark, PAIR, format, fields);
    }

    String file() {
      return benchmark + "-" + PAIR + "-" + format + (params.isEmpty() ? "" : "-" + params);
    }
  }

  /** Ticks of 100 ms; between phases the memory goes to its new height within a few of them. */
  private static final class Samples {

    private final StringBuilder csv =
        new StringBuilder("t_ns,phase,process_count,private_bytes,file_resident_bytes,")
            .append("cpu_percent\n");
    private int tick;
    private double now;

    void add(String phase, double seconds, double mib, double fileMib) {
      int ticks = Math.max(1, (int) Math.round(seconds * 10));
      double from = now;
      for (int i = 1; i <= ticks; i++) {
        now = from + (mib - from) * Math.min(1, i / Math.max(3.0, ticks / 2.0));
        csv.append(tick++ * 100_000_000L).append(',').append(phase);
        csv.append(
            mib == 0
                ? ",0,,,\n"
                : ",1,%d,%d,96.5\n".formatted((long) (now * MIB), (long) (fileMib * MIB)));
      }
    }

    String csv() {
      return csv.toString();
    }
  }
}
