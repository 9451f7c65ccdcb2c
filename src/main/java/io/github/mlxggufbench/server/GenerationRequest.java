package io.github.mlxggufbench.server;

/**
 * One request for text. Sampling is fixed for both formats: temperature 0, repeat penalty 1, no
 * other penalty.
 *
 * @param instanceId the loaded instance that must answer
 * @param prompt the user message's content; there is no system message
 * @param maxTokens at least 1
 */
public record GenerationRequest(String instanceId, String prompt, int maxTokens, long seed) {}
