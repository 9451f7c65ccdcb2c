package io.github.mlxggufbench.analysis.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** One JSON document. */
final class JsonFile {

  private JsonFile() {}

  /**
   * @throws UnusableRunException naming file and line
   */
  static JsonNode parse(Path file) throws UnusableRunException {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UnusableRunException(
          file + ":" + line + ": damaged JSON (" + e.getOriginalMessage() + ")", e);
    } catch (IOException e) {
      throw new UnusableRunException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
