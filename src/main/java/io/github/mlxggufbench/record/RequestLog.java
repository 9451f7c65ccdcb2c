package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code requests.jsonl}: one line per request issued, written when it ended. */
public final class RequestLog {
  private final Path file;
  private final JsonLines lines;

  public RequestLog(RunDirectory directory) {
    file = directory.requests();
    lines = new JsonLines(file);
  }

  public void append(RequestLine request) {
    lines.append(request);
  }

  /** The lines so far; a last line that is still being written is left out. */
  public List<ObjectNode> read() throws IOException {
    return Journal.readLines(file);
  }
}
