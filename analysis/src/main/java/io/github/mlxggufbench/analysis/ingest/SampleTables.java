package io.github.mlxggufbench.analysis.ingest;

import static io.github.mlxggufbench.analysis.ingest.Schema.optional;
import static io.github.mlxggufbench.analysis.ingest.Schema.required;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/** The 100 ms samples of all rounds in one table, each row with the round it belongs to. */
final class SampleTables {

  static final Schema TICKS =
      Schema.of(
          "samples",
          required(Kind.LONG, "t_ns"),
          optional(Kind.TEXT, "wall"),
          optional(Kind.REAL, "late_ms"),
          required(Kind.TEXT, "phase"),
          optional(Kind.INTEGER, "process_count"),
          optional(
              Kind.LONG,
              "rss_bytes",
              "vsz_bytes",
              "private_bytes",
              "file_resident_bytes",
              "pss_bytes",
              "swap_bytes"),
          optional(Kind.REAL, "memory_percent", "cpu_percent"),
          optional(Kind.LONG, "system_available_bytes", "system_swap_used_bytes"),
          optional(Kind.REAL, "system_cpu_percent"),
          optional(Kind.LONG, "gpu_memory_bytes"),
          optional(Kind.REAL, "gpu_utilization_percent", "gpu_power_watts"));

  private static final Schema SAMPLES =
      Schema.of(
          "samples",
          TICKS.fields(),
          required(Kind.TEXT, "benchmark", "pair", "format", "params"),
          required(Kind.INTEGER, "round", "attempt"));

  private SampleTables() {}

  static Table read(
      Path directory, SampleFileNames names, Set<RoundKey> voidRounds, InputWarnings warnings)
      throws IOException {
    Table table = SAMPLES.emptyTable();
    Path samples = directory.resolve("samples");
    if (!Files.isDirectory(samples)) {
      warnings.add("samples/: not there; memory and CPU over time are unknown");
      return table;
    }
    for (Path file : csvFiles(samples)) {
      String name = "samples/" + file.getFileName();
      RoundKey round = names.round(file.getFileName().toString());
      if (round == null) {
        warnings.add(name + ": fits no cell of run.json; file skipped");
      } else if (!voidRounds.contains(round)) {
        append(file, name, round, table, warnings);
      }
    }
    return table;
  }

  private static List<Path> csvFiles(Path samples) throws IOException {
    try (Stream<Path> files = Files.list(samples)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void append(
      Path file, String name, RoundKey round, Table table, InputWarnings warnings)
      throws IOException {
    Cell cell = round.cell();
    List<@Nullable Object> place =
        List.of(
            cell.benchmark(),
            cell.pair(),
            cell.format(),
            cell.params(),
            round.round(),
            round.attempt());
    CsvRows.read(
        TextLines.read(file, name, warnings),
        name,
        TICKS,
        warnings,
        tick -> {
          List<@Nullable Object> row = new ArrayList<>(tick);
          row.addAll(place);
          SAMPLES.append(row, table);
        });
  }
}
