package io.github.mlxggufbench.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** {@code requests.jsonl}: one line per request issued, written when it ended. */
public final class RequestLog {
  private final JsonLines lines;

  public RequestLog(RunDirectory directory) {
    lines = new JsonLines(directory.requests());
  }

  public void append(RequestLine request) {
    lines.append(request);
  }

  /** The lines so far. */
  public List<ObjectNode> read() throws IOException {
    return lines.read();
  }
}
