package io.github.mlxggufbench.analysis.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.Manifest;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.notation.Quantity;
import io.github.mlxggufbench.analysis.report.PairView.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a run was and where it ran.
 *
 * @param summary in one line
 * @param facts name and value each
 * @param builds one row per build; columns as in {@link #builds(Manifest)}
 */
record RunFacts(
    String name,
    String summary,
    ClientErrorView clientError,
    List<Cells> facts,
    List<Cells> builds) {

  static RunFacts of(RunDirectory run) {
    Manifest manifest = run.manifest();
    return new RunFacts(
        run.name(), summary(manifest), ClientErrorView.of(run), facts(run), builds(manifest));
  }

  private static String summary(Manifest manifest) {
    Field json = new Field(manifest.json());
    Field host = json.of("host");
    return String.format(
        Locale.ROOT,
        "Measured %s on %s, %s memory, %s, with %s and %s; profile %s, %s.",
        json.time("started_at"),
        host.text("cpu"),
        host.bytes("memory_bytes"),
        host.text("os"),
        server(json.of("server")),
        engines(json.of("server")),
        json.text("profile"),
        rounds(manifest));
  }

  private static List<Cells> facts(RunDirectory run) {
    Field json = new Field(run.manifest().json());
    Field host = json.of("host");
    return List.of(
        Cells.of("Run", run.name()),
        Cells.of("Label", json.text("label")),
        Cells.of("Started, finished", json.time("started_at") + ", " + json.time("finished_at")),
        Cells.of("State", json.text("state")),
        Cells.of("Profile, seed", json.text("profile") + ", " + json.text("seed")),
        Cells.of("Rounds", rounds(run.manifest())),
        Cells.of("CPU", host.text("cpu")),
        Cells.of("Cores, threads", host.text("physical_cores") + ", " + host.text("logical_cores")),
        Cells.of("Memory", host.bytes("memory_bytes")),
        Cells.of("GPU", gpus(host)),
        Cells.of("System", host.text("os") + ", " + host.text("arch")),
        Cells.of("Java", host.text("java")),
        Cells.of("Power source", host.text("power_source")),
        Cells.of("Thermal state", host.text("thermal_state")),
        Cells.of("Server", server(json.of("server"))),
        Cells.of("Engines", engines(json.of("server"))));
  }

  /** Pair, format, key, size, quantization, bits per weight, context, parallel, runtime, path. */
  private static List<Cells> builds(Manifest manifest) {
    List<Cells> builds = new ArrayList<>();
    for (JsonNode pair : manifest.pairs()) {
      pair.path("builds")
          .properties()
          .forEach(b ->
              builds.add(build(pair.path("name").asText(), b.getKey(), new Field(b.getValue()))));
    }
    return builds;
  }

  private static Cells build(String pair, String format, Field build) {
    return Cells.of(
        pair,
        format.toUpperCase(Locale.ROOT),
        build.text("key"),
        build.bytes("size_bytes"),
        build.text("quantization"),
        build.number("bits_per_weight"),
        build.text("context_length"),
        build.text("parallel"),
        build.of("runtime").nameAndVersion());
  }

  private static String rounds(Manifest manifest) {
    if (manifest.cells().isEmpty()) {
      return "rounds " + Quantity.UNKNOWN;
    }
    return sum(manifest, "rounds_delivered")
        + " of "
        + sum(manifest, "rounds_planned")
        + " rounds delivered";
  }

  private static int sum(Manifest manifest, String field) {
    return manifest.cells().stream().mapToInt(c -> c.path(field).asInt()).sum();
  }

  private static String server(Field server) {
    String version = server.text("version");
    return server.text("kind")
        + " server"
        + (version.equals(Quantity.UNKNOWN) ? "" : " " + version);
  }

  private static String engines(Field server) {
    String engines =
        elements(server.parent().path("engines"))
            .map(e -> e.nameAndVersion() + " (" + e.text("format").toUpperCase(Locale.ROOT) + ")")
            .collect(Collectors.joining(", "));
    return engines.isEmpty() ? "engines " + Quantity.UNKNOWN : engines;
  }

  private static String gpus(Field host) {
    String gpus =
        elements(host.parent().path("gpus"))
            .map(g -> g.parent().isTextual() ? g.parent().asText() : g.text("name"))
            .collect(Collectors.joining(", "));
    return gpus.isEmpty() ? Quantity.UNKNOWN : gpus;
  }

  private static Stream<Field> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(Field::new);
  }
}
