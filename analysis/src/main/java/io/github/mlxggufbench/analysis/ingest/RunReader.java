package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a run directory. Whatever is damaged costs itself and a warning, never the rest. */
public final class RunReader {

  private RunReader() {}

  /**
   * @throws UnusableRunException when there is no {@code run.json}, or one of an unknown version
   */
  public static RunDirectory read(Path dir) throws UnusableRunException {
    InputWarnings warnings = new InputWarnings();
    Manifest manifest = ManifestFile.read(dir, warnings);
    try {
      return read(dir, manifest, warnings);
    } catch (IOException e) {
      throw new UnusableRunException(dir + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static RunDirectory read(Path dir, Manifest manifest, InputWarnings warnings)
      throws IOException {
    Journal journal = Journal.of(JsonLines.read(dir, "journal.jsonl", warnings));
    Set<RoundKey> voids = journal.voidRounds();
    List<JsonLines.Line> requests = JsonLines.read(dir, "requests.jsonl", warnings);
    List<JsonLines.Line> memory = JsonLines.read(dir, "memory.jsonl", warnings);
    SampleFileNames names = new SampleFileNames(namers(manifest, requests, memory));
    List<JsonLines.Line> left =
        requests.stream().filter(r -> voids.contains(RoundKey.of(r.json()))).toList();
    if (!voids.isEmpty()) {
      warnings.add(
          "%d void round(s) with %d request(s) left out of all figures"
              .formatted(voids.size(), left.size()));
    }
    return new RunDirectory(
        dir,
        manifest,
        RowTables.of(RowTables.REQUESTS, "requests.jsonl", requests, voids, warnings),
        RowTables.of(RowTables.REQUESTS, "requests.jsonl", left, Set.of(), warnings),
        SampleTables.read(dir, names, voids, warnings),
        RowTables.of(RowTables.MEMORY, "memory.jsonl", memory, voids, warnings),
        RowTables.of(RowTables.LOADS, "journal.jsonl", journal.loads(), voids, warnings),
        RowTables.of(RowTables.ROUTING, "routing.jsonl", routing(dir, warnings), warnings),
        BrokenRound.of(journal, manifest),
        jmh(dir, warnings),
        warnings.toList());
  }

  private static List<JsonNode> namers(
      Manifest manifest, List<JsonLines.Line> requests, List<JsonLines.Line> memory) {
    List<JsonNode> namers = new ArrayList<>(manifest.cells());
    namers.addAll(manifest.plan());
    requests.forEach(r -> namers.add(r.json()));
    memory.forEach(m -> namers.add(m.json()));
    return namers;
  }

  /** Only a run that read the routing of a pair has the file. */
  private static List<JsonLines.Line> routing(Path dir, InputWarnings warnings) throws IOException {
    return Files.exists(dir.resolve("routing.jsonl"))
        ? RoutingLines.sound(JsonLines.read(dir, "routing.jsonl", warnings), warnings)
        : List.of();
  }

  /** An interrupted run has no JMH file; all but a few figures come from the rows. */
  private static List<JmhResult> jmh(Path dir, InputWarnings warnings) {
    Path file = dir.resolve("jmh-result.json");
    if (!Files.exists(file)) {
      warnings.add("jmh-result.json: not there; figures only JMH carries are unknown");
      return List.of();
    }
    try {
      return JmhFile.read(file);
    } catch (UnusableRunException e) {
      warnings.add(e.getMessage() + "; figures only JMH carries are unknown");
      return List.of();
    }
  }
}
