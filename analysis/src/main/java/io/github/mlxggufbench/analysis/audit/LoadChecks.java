package io.github.mlxggufbench.analysis.audit;

import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of how the two builds were loaded: as read back from the server, where it tells. */
final class LoadChecks {

  private static final String CONTEXT = "context_length";
  private static final String REQUESTED = "context_length_requested";

  private final Build gguf;
  private final Build mlx;

  LoadChecks(Build gguf, Build mlx) {
    this.gguf = gguf;
    this.mlx = mlx;
  }

  List<Check> all() {
    return List.of(
        Check.ofPromptAndMemory(contextLength()),
        Check.informing(contextAgainstRequest()),
        Check.ofPromptAndMemory(parallel()),
        Check.informing(flashAttention()),
        Check.informing(kvCache()));
  }

  private AuditFinding contextLength() {
    return Values.exact(gguf.number(CONTEXT), mlx.number(CONTEXT))
        .finding(
            CONTEXT,
            "context length in force: the same",
            "context lengths in force differ: GGUF reserves memory for the whole context at load",
            "context length in force of a build: unknown");
  }

  /** A server that fits the context to the memory it finds loads less than was asked. */
  private AuditFinding contextAgainstRequest() {
    List<String> less =
        Stream.of(notAsAsked("GGUF", gguf), notAsAsked("MLX", mlx))
            .filter(Objects::nonNull)
            .toList();
    String cut = String.join(", ", less) + ": the server fitted it to memory or model";
    return new Values(inForce(gguf), inForce(mlx), Values.exact(state(gguf), state(mlx)).result())
        .finding(
            REQUESTED,
            less.isEmpty() ? "both builds have the context that was asked for" : cut,
            cut,
            less.isEmpty() ? "what was asked for, or is in force, is unknown for a build" : cut);
  }

  private static @Nullable String notAsAsked(String format, Build build) {
    return "other".equals(state(build))
        ? "%s has a context of %s".formatted(format, inForce(build))
        : null;
  }

  private static @Nullable String inForce(Build build) {
    Double asked = build.number(REQUESTED);
    Double inForce = build.number(CONTEXT);
    return asked == null || inForce == null ? null : "%.0f of %.0f asked".formatted(inForce, asked);
  }

  private static @Nullable String state(Build build) {
    Double asked = build.number(REQUESTED);
    Double inForce = build.number(CONTEXT);
    return asked == null || inForce == null ? null : asked.equals(inForce) ? "asked" : "other";
  }

  private AuditFinding parallel() {
    return Values.exact(gguf.number("parallel"), mlx.number("parallel"))
        .finding(
            "parallel",
            "parallel slots: the same",
            "parallel slots differ: each slot takes its share of context and memory",
            "parallel slots of a build: unknown");
  }

  private AuditFinding flashAttention() {
    return Values.exact(gguf.flag("flash_attention"), mlx.flag("flash_attention"))
        .finding(
            "flash_attention",
            "flash attention: the same",
            "flash attention differs: it changes prefill speed and memory of long contexts",
            "flash attention of a build: the server does not tell");
  }

  private AuditFinding kvCache() {
    return Values.exact(place(gguf), place(mlx))
        .finding(
            "kv_cache",
            "the KV cache stands in the same place",
            "the KV cache stands in different places: it decides decode speed of long contexts",
            "where the KV cache of a build stands: the server does not tell");
  }

  private static @Nullable String place(Build build) {
    String onGpu = build.flag("kv_cache_on_gpu");
    return onGpu == null ? null : onGpu.equals("on") ? "GPU" : "system memory";
  }
}
