package io.github.mlxggufbench.selftest.player;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client, served until it goes: a POST gets the stream that it asks for, a GET the truth that
 * it names, or an empty list of models. The connection is kept alive.
 */
final class Connection implements Runnable {
  private static final byte[] POST = bytes("POST ");
  private static final byte[] GET_TRUTH = bytes("GET " + StreamPlayer.TRUTH_PATH);

  private final Socket socket;
  private final Map<Long, StreamTruth> truths;
  private @Nullable StreamBytes bytes;

  Connection(Socket socket, Map<Long, StreamTruth> truths) {
    this.socket = socket;
    this.truths = truths;
  }

  @Override
  public void run() {
    try (socket) {
      OutputStream out = socket.getOutputStream();
      RequestBytes request = new RequestBytes(socket.getInputStream());
      while (request.next()) {
        if (request.startsWith(POST)) {
          play(request.script(), request.receivedNs(), out);
        } else if (request.startsWith(GET_TRUTH)) {
          StreamTruth truth = truths.remove(request.numberAfter(GET_TRUTH));
          out.write(truth == null ? document(404, "unknown") : document(200, truth.line()));
        } else {
          out.write(document(200, "{\"object\":\"list\",\"data\":[],\"models\":[]}"));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // The client went away, or asked for what cannot be played: it sees the connection close.
    }
  }

  private void play(StreamScript script, long receivedNs, OutputStream out) throws IOException {
    StreamBytes ready = bytesOf(script);
    if (script.firstNs() > 0) {
      out.write(ready.head());
    }
    long[] writtenNs = new long[script.writes()];
    StreamTruth truth = new StreamTruth(receivedNs, writtenNs, script.tokensPerWrite());
    for (int write = 0; write < writtenNs.length; write++) {
      byte[] due = ready.of(write);
      // Against the start, not the write before: a late one does not delay the next.
      Deadline.await(receivedNs + script.firstNs() + write * script.gapNs());
      writtenNs[write] = System.nanoTime();
      if (write == writtenNs.length - 1 && script.id() != 0) {
        truths.put(script.id(), truth); // before the client can know that it was the last
      }
      out.write(due);
    }
  }

  private StreamBytes bytesOf(StreamScript script) {
    StreamBytes known = bytes;
    if (known == null || !known.serve(script)) {
      known = new StreamBytes(script);
      bytes = known;
    }
    return known;
  }

  private static byte[] document(int status, String text) {
    return bytes(
        "HTTP/1.1 "
            + status
            + " Of the player\r\nContent-Type: application/json\r\nContent-Length: "
            + text.length()
            + "\r\n\r\n"
            + text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
