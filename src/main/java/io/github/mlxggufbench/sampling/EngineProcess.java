package io.github.mlxggufbench.sampling;

/**
 * A process that belongs to the build under test.
 *
 * @param name the executable's name
 * @param howFound in words for the reader of memory.jsonl, such as {@code named by the embedded
 *     server}
 */
public record EngineProcess(long pid, String name, String howFound) {}
