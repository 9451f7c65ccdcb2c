package io.github.mlxggufbench.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.ingest.RunReader;
import io.github.mlxggufbench.analysis.ingest.UnusableRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a run directory as the contract has it, line by line. Every line is a sound default with
 * the fields that a test is about laid over it, as JSON.
 */
public final class SyntheticRun {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path dir;
  private int requests;

  private SyntheticRun(Path dir) {
    this.dir = dir;
  }

  /** A run of one pair, {@code tiny}, without any round. */
  public static SyntheticRun in(Path dir) throws IOException {
    Files.createDirectories(dir.resolve("samples"));
    SyntheticRun run = new SyntheticRun(dir);
    for (String name : new String[] {"journal.jsonl", "requests.jsonl", "memory.jsonl"}) {
      Files.createFile(dir.resolve(name));
    }
    run.write("jmh-result.json", "[]");
    return run.manifest("{}");
  }

  /** Lays fields over the manifest's defaults; the last call counts. */
  public SyntheticRun manifest(String fields) throws IOException {
    write(
        "run.json",
        laidOver(
            """
            {"format_version": 1, "run_id": "2026-11-22T21-50-00Z", "state": "complete",
             "profile": "quick", "server": {"kind": "embedded"},
             "host": {"os": "Linux", "cpu": "test", "memory_bytes": 1},
             "pairs": [{"name": "tiny", "builds": {"gguf": {}, "mlx": {}}}],
             "plan": [], "cells": [], "warnings": []}
            """,
            fields));
    return this;
  }

  /** A measured request of SimpleGeneration.generate that came out well. */
  public SyntheticRun request(String format, int round, String fields) throws IOException {
    String defaults =
        """
        {"request_id": "r%d", "benchmark": "SimpleGeneration.generate", "pair": "tiny",
         "format": "%s", "params": {}, "block": %d, "round": %d, "attempt": 0, "group": null,
         "phase": "measurement", "iteration": 0, "prompt_tokens": 260, "completion_tokens": 64,
         "outcome": "ok", "cache_suspected": false, "prompt_sha256": "p%d"}
        """
            .formatted(requests++, format, round, round, round);
    return append("requests.jsonl", laidOver(defaults, fields));
  }

  /** A snapshot of ColdStart.load with one engine process. */
  public SyntheticRun memory(String format, int round, String phase, String fields)
      throws IOException {
    String defaults =
        """
        {"benchmark": "ColdStart.load", "pair": "tiny", "format": "%s", "params": {}, "round": %d,
         "attempt": 0, "phase": "%s", "t_ns": 1, "request_id": null,
         "pids": [{"pid": 1, "name": "engine", "how_found": "child"}], "unknown": {}}
        """
            .formatted(format, round, phase);
    return append("memory.jsonl", laidOver(defaults, fields));
  }

  /** A baseline before any engine process was there. */
  public SyntheticRun emptyBaseline(String format, int round) throws IOException {
    return memory(format, round, "baseline", "{\"pids\": []}");
  }

  public SyntheticRun journal(String event) throws IOException {
    return append("journal.jsonl", laidOver("{}", event));
  }

  /** A sample file with the columns and rows given. */
  public SyntheticRun samples(String name, String csv) throws IOException {
    return write("samples/" + name, csv);
  }

  public SyntheticRun write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text, UTF_8);
    return this;
  }

  /** Appends exactly this text, with no line end of its own. */
  public SyntheticRun appendRaw(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text, UTF_8, StandardOpenOption.APPEND);
    return this;
  }

  public Path path() {
    return dir;
  }

  public RunDirectory read() throws UnusableRunException {
    return RunReader.read(dir);
  }

  private SyntheticRun append(String name, String json) throws IOException {
    return appendRaw(name, json + "\n");
  }

  private static String laidOver(String defaults, String fields) throws JsonProcessingException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(defaults);
    json.setAll((ObjectNode) MAPPER.readTree(fields));
    return json.toString();
  }
}
