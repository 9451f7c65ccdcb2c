package io.github.mlxggufbench.selftest.player;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What was really played, by the player's {@link System#nanoTime}. That is the client's clock too:
 * HotSpot returns the machine's monotonic clock without an offset of its own, {@code
 * clock_gettime(CLOCK_MONOTONIC)} on Linux (src/hotspot/os/posix/os_posix.cpp) and {@code
 * mach_absolute_time} on macOS (src/hotspot/os/bsd/os_bsd.cpp), both counted from boot for all
 * processes.
 *
 * @param receivedNs when the read returned that brought the last byte of the request
 * @param writtenNs right before each write, the earliest moment at which a client could have it:
 *     what is reported later is the client's error and the way to it, never less
 * @param tokensPerWrite as in the script
 */
public record StreamTruth(long receivedNs, long[] writtenNs, int tokensPerWrite) {

  /** When the token was written; tokens count from 0. */
  public long tokenNs(int token) {
    return writtenNs[token / tokensPerWrite];
  }

  /** From the request received to the first token written. */
  public long ttftNs() {
    return writtenNs[0] - receivedNs;
  }

  String line() {
    return receivedNs
        + " "
        + tokensPerWrite
        + Arrays.stream(writtenNs).mapToObj(ns -> " " + ns).collect(Collectors.joining());
  }

  static StreamTruth parse(String line) {
    long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    return new StreamTruth(
        numbers[0], Arrays.copyOfRange(numbers, 2, numbers.length), (int) numbers[1]);
  }
}
