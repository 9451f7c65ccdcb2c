package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.server.Generation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a server said without the token, which a gateway may repeat anywhere in it. */
record Redaction(Secret secret) {

  /** The failure is without it already. */
  Generation of(Generation said) {
    String finishReason = of(said.finishReason());
    String model = of(said.model());
    String text = secret.hideIn(said.text());
    JsonNode stats = of(said.serverStats());
    boolean silent =
        Objects.equals(finishReason, said.finishReason())
            && Objects.equals(model, said.model())
            && text.equals(said.text())
            && Objects.equals(stats, said.serverStats());
    return silent
        ? said
        : new Generation(
            said.startedAt(),
            said.startNs(),
            said.marks(),
            said.counts(),
            said.chunks(),
            said.tokenNs(),
            finishReason,
            said.outcome(),
            said.failure(),
            model,
            text,
            stats);
  }

  private @Nullable String of(@Nullable String text) {
    return text == null ? null : secret.hideIn(text);
  }

  private @Nullable JsonNode of(@Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    String text = json.toString();
    String hidden = secret.hideIn(text);
    return hidden.equals(text) ? json : Json.object(hidden);
  }
}
