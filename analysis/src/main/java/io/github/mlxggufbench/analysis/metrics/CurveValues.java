package io.github.mlxggufbench.analysis.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Memory states in a row as sums of the same parts. A part that is unknown in one of them stays out
 * of all, for else the curve would jump where it becomes known.
 *
 * @param measure the parts, and why others are left out, for a person
 * @param bytes one a state; null where private memory is unknown
 * @param why some are unknown; empty when none is
 */
record CurveValues(String measure, List<@Nullable Double> bytes, String why) {

  private record Part(String name, String field, Function<MemoryState, @Nullable Long> of) {}

  private static final Part PRIVATE =
      new Part("private memory", "private_bytes", MemoryState::privateBytes);
  private static final List<Part> FURTHER =
      List.of(
          new Part("swap", "swap_bytes", MemoryState::swapBytes),
          new Part("model file", "model_file_resident_bytes", MemoryState::modelFileBytes),
          new Part("VRAM", "vram_bytes", MemoryState::vramBytes));

  /**
   * @param before what was there before the model; null = unknown, nothing is taken off then
   */
  static CurveValues of(List<MemoryState> states, @Nullable MemoryState before) {
    List<MemoryState> known = states.stream().filter(s -> s.privateBytes() != null).toList();
    List<Part> parts = new ArrayList<>(List.of(PRIVATE));
    FURTHER.stream().filter(p -> isKnown(p, known)).forEach(parts::add);
    Double off = before == null ? null : baseline(parts, before.asBaseline());
    List<@Nullable Double> bytes = new ArrayList<>();
    for (MemoryState state : states) {
      bytes.add(
          state.privateBytes() == null
              ? null
              : (Double) (sum(parts, state) - (off == null ? 0 : off)));
    }
    return new CurveValues(
        String.join(" + ", parts.stream().map(Part::name).toList())
            + (off == null ? "" : ", above the baseline")
            + without(parts, known),
        Collections.unmodifiableList(bytes),
        bytes.contains(null) ? MemoryState.why(PRIVATE.field(), unknown(PRIVATE, states)) : "");
  }

  private static String without(List<Part> parts, List<MemoryState> states) {
    return FURTHER.stream()
        .filter(part -> !parts.contains(part))
        .map(part ->
            ", without %s (%s)"
                .formatted(part.name(), MemoryState.why(part.field(), unknown(part, states))))
        .collect(Collectors.joining());
  }

  private static List<MemoryState> unknown(Part part, List<MemoryState> states) {
    return states.stream().filter(state -> part.of().apply(state) == null).toList();
  }

  private static @Nullable Double baseline(List<Part> parts, MemoryState before) {
    return parts.stream().allMatch(p -> isKnown(p, List.of(before)))
        ? (Double) sum(parts, before)
        : null;
  }

  private static boolean isKnown(Part part, List<MemoryState> states) {
    return states.stream().map(part.of()).allMatch(Objects::nonNull);
  }

  private static double sum(List<Part> parts, MemoryState state) {
    double sum = 0;
    for (Part part : parts) {
      Long bytes = part.of().apply(state);
      sum += bytes == null ? 0 : bytes;
    }
    return sum;
  }
}
