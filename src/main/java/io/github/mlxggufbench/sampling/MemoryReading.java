package io.github.mlxggufbench.sampling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a set of processes at one moment, each part apart; null = unknown, and {@code
 * unknown} says why. Field meanings: {@code memory.jsonl} in {@code results/README.md}.
 *
 * @param tNs {@link System#nanoTime}
 * @param sources field name (as in the file) to where it was read
 * @param unknown field name (as in the file) to why it could not be read
 */
public record MemoryReading(
    long tNs,
    List<EngineProcess> pids,
    @Nullable Long privateBytes,
    @Nullable Long modelFileResidentBytes,
    @Nullable Long otherFileResidentBytes,
    @Nullable Long pssBytes,
    @Nullable Long swapBytes,
    @Nullable Long vramBytes,
    @Nullable Long peakPrivateBytes,
    @Nullable Long modelFilePageCacheBytes,
    @Nullable Long systemAvailableBytes,
    Map<String, String> sources,
    Map<String, String> unknown) {}
