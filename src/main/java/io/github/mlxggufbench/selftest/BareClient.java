package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.selftest.player.BareSocket;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Bare sockets, as many as there are streams at once: what they err by is this machine's doing, and
 * no client on it errs by less.
 */
final class BareClient implements StreamClient, AutoCloseable {
  private final URI player;
  private final Queue<BareSocket> idle = new ConcurrentLinkedQueue<>();

  BareClient(URI player) {
    this.player = player;
  }

  @Override
  public Generation generate(GenerationRequest request) {
    Instant startedAt = Instant.now();
    try {
      BareSocket known = idle.poll();
      BareSocket socket = known == null ? new BareSocket(player) : known;
      int events = socket.play(BareSocket.request(request.prompt()));
      long[] tokenNs = new long[request.maxTokens()];
      for (int token = 0; token < tokenNs.length; token++) {
        tokenNs[token] = socket.sinceStartNs(token);
      }
      long endNs = socket.sinceStartNs(events - 1);
      idle.add(socket);
      return generation(startedAt, tokenNs, endNs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Generation generation(Instant startedAt, long[] tokenNs, long endNs) {
    long firstNs = tokenNs[0];
    long lastNs = tokenNs[tokenNs.length - 1];
    return new Generation(
        startedAt,
        0,
        new Generation.Marks(null, firstNs, firstNs, firstNs, lastNs, endNs),
        new Generation.Counts(null, tokenNs.length, null, null),
        tokenNs.length,
        tokenNs,
        null,
        Outcome.OK,
        null,
        null,
        "",
        null);
  }

  @Override
  public void close() throws IOException {
    for (BareSocket socket : idle) {
      socket.close();
    }
  }
}
