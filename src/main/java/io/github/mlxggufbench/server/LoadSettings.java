package io.github.mlxggufbench.server;

import org.jspecify.annotations.Nullable;

/**
 * The settings with which a model is in memory: in force, not as asked; null = the server did not
 * say. LM Studio says all but the first two of GGUF builds only.
 *
 * @param contextLength tokens
 * @param parallel requests served at a time
 * @param evalBatchSize tokens of a prompt that are read at a time
 * @param flashAttention whether attention is computed without its matrix in memory
 * @param kvCacheOnGpu whether the KV cache lies in the memory of the GPU
 * @param experts experts in use for a token, of a mixture of experts
 */
public record LoadSettings(
    @Nullable Integer contextLength,
    @Nullable Integer parallel,
    @Nullable Integer evalBatchSize,
    @Nullable Boolean flashAttention,
    @Nullable Boolean kvCacheOnGpu,
    @Nullable Integer experts) {

  /** Of a server that says nothing. */
  public static final LoadSettings UNKNOWN = new LoadSettings(null, null, null, null, null, null);

  /** These, and what they leave open as another source has it. */
  public LoadSettings orElse(LoadSettings other) {
    return new LoadSettings(
        contextLength != null ? contextLength : other.contextLength,
        parallel != null ? parallel : other.parallel,
        evalBatchSize != null ? evalBatchSize : other.evalBatchSize,
        flashAttention != null ? flashAttention : other.flashAttention,
        kvCacheOnGpu != null ? kvCacheOnGpu : other.kvCacheOnGpu,
        experts != null ? experts : other.experts);
  }
}
