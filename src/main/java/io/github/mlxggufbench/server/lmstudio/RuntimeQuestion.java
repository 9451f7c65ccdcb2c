package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.ClientTimeouts;
import io.github.mlxggufbench.server.EngineRuntime;
import io.github.mlxggufbench.server.Generation;
import io.github.mlxggufbench.server.GenerationListener;
import io.github.mlxggufbench.server.GenerationRequest;
import io.github.mlxggufbench.server.RuntimeAnswer;
import io.github.mlxggufbench.server.ServerException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the engine behind an instance the only way that LM Studio tells it: in the whole answer
 * to a v0 chat. One token is generated.
 */
record RuntimeQuestion(RestClient rest, ClientTimeouts limits, Secret secret) {

  RuntimeAnswer ask(String instanceId) {
    GenerationRequest request = new GenerationRequest(instanceId, "Hi", 1, 0);
    TimedBody.Sent begun = TimedBody.Sent.now();
    HttpReply reply;
    try {
      Errand errand =
          new Errand("name its runtime", limits.request(), "timeouts.request", Kind.OTHER);
      reply = rest.post(ChatRequest.V0, ChatRequest.whole(request), errand);
    } catch (IOException e) {
      return new RuntimeAnswer(null, noReply(instanceId, begun, e));
    }
    ErrorBody error = reply.error();
    if (error != null && error.isUnknownRoute()) {
      return new RuntimeAnswer(null, null);
    }
    Generation generation =
        new WholeAnswer(reply).generation(begun, System.nanoTime(), instanceId, secret);
    return new RuntimeAnswer(
        runtime(reply.json(), instanceId), new Redaction(secret).of(generation));
  }

  /** Of an answer from another model nobody asked. */
  private static @Nullable EngineRuntime runtime(@Nullable ObjectNode json, String instanceId) {
    return json != null && instanceId.equalsIgnoreCase(Json.text(json, "model"))
        ? RuntimeReply.runtime(Json.at(json, "runtime"))
        : null;
  }

  private Generation noReply(String instanceId, TimedBody.Sent begun, IOException problem) {
    ChatStream nothing = new ChatStream(instanceId, GenerationListener.NONE);
    StreamOutcome outcome = StreamOutcome.of(end(problem), nothing, limits);
    return new Generation(
        begun.at(),
        begun.ns(),
        nothing.marks(begun.ns(), null, System.nanoTime()),
        nothing.counts(),
        0,
        new long[0],
        null,
        outcome.outcome(),
        outcome.failureWithout(secret),
        null,
        "",
        null);
  }

  private StreamEnd end(IOException problem) {
    if (problem instanceof InterruptedIOException && !(problem instanceof SocketTimeoutException)) {
      return Thread.currentThread().isInterrupted()
          ? new StreamEnd.Cancelled()
          : new StreamEnd.Overdue(
              "not finished within " + Limits.text(limits.request()) + " (timeouts.request)");
    }
    return new StreamEnd.Broken(problem, /* sent= */ false);
  }
}
