package io.github.mlxggufbench.server.lmstudio;

import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import java.time.Instant;

/** Generations made of events with hand-set arrival times; the request was sent at time 0. */
final class Replies {
  private final ChatStream stream = new ChatStream(Client.MODEL, GenerationListener.NONE);
  private final Recording recording = new Recording();
  private long endNs;

  Replies at(long arrivedNs, String wire) {
    Events.record(recording, wire, arrivedNs);
    endNs = arrivedNs;
    return this;
  }

  Generation whole() {
    stream.take(recording);
    ClientTimeouts limits = Client.PATIENT;
    StreamOutcome outcome = StreamOutcome.of(new StreamEnd.Whole(), stream, limits);
    return new Generation(
        Instant.EPOCH,
        0,
        stream.marks(0, null, endNs),
        stream.counts(),
        stream.tokens().size(),
        stream.tokens().since(0),
        stream.finishReason(),
        outcome.outcome(),
        outcome.failure(),
        stream.model(),
        stream.text(),
        stream.serverStats());
  }
}
