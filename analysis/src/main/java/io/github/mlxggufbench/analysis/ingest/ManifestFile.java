package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code run.json} and refuses what this reader does not understand. */
final class ManifestFile {

  private static final int MAJOR_VERSION = 1;

  private ManifestFile() {}

  /** A damaged file costs what it says; requests and samples stand in files of their own. */
  static Manifest read(Path directory, InputWarnings warnings) throws UnusableRunException {
    Path file = directory.resolve("run.json");
    if (!Files.isRegularFile(file)) {
      throw new UnusableRunException(
          directory
              + ": no run directory (run.json is not there); give a directory under results/");
    }
    JsonNode json;
    try {
      json = JsonFile.parse(file);
    } catch (UnusableRunException e) {
      warnings.add(e.getMessage() + "; what it says of machine, builds and plan is unknown");
      return new Manifest(JsonNodeFactory.instance.objectNode());
    }
    if (!json.isObject()) {
      throw new UnusableRunException(file + ": no JSON object");
    }
    checkVersion(file, json.path("format_version"));
    return new Manifest(json);
  }

  private static void checkVersion(Path file, JsonNode version) throws UnusableRunException {
    String text = version.asText();
    String major = text.split("\\.", 2)[0];
    if (!major.equals(Integer.toString(MAJOR_VERSION))) {
      throw new UnusableRunException(
          "%s: format_version %s, but this analysis reads version %d; use the analysis.jar of that run"
              .formatted(file, text.isEmpty() ? "missing" : text, MAJOR_VERSION));
    }
  }
}
