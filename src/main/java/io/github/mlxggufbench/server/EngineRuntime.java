package io.github.mlxggufbench.server;

/** An inference engine as the server names it, such as {@code llama.cpp} {@code b11549}. */
public record EngineRuntime(String name, String version) {}
