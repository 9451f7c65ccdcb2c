package io.github.mlxggufbench.analysis.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rows of one round say of its memory, in order. */
final class CurveSource {

  private @Nullable MemoryState baseline;
  private @Nullable MemoryState loaded;
  private final List<MemoryState> afterRequests = new ArrayList<>();
  private final List<MemoryState> afterUnloads = new ArrayList<>();
  private final List<@Nullable Double> requests = new ArrayList<>();

  void addRequest(@Nullable Long bytes) {
    requests.add(bytes == null ? null : (Double) (double) bytes);
  }

  void addSnapshot(String phase, MemoryState state) {
    switch (phase) {
      case "baseline" -> baseline = baseline == null ? state : baseline;
      case "loaded" -> loaded = loaded == null ? state : loaded;
      case "after_request" -> afterRequests.add(state);
      // Without a process nothing is held.
      case "recovered" -> afterUnloads.add(state.asBaseline());
      default -> {}
    }
  }

  /** A further round of the same build; the first one's baseline and load stay. */
  void addAll(CurveSource later) {
    baseline = baseline == null ? later.baseline : baseline;
    loaded = loaded == null ? later.loaded : loaded;
    afterUnloads.addAll(later.afterUnloads);
  }

  int cycles() {
    return afterUnloads.size();
  }

  CurveValues afterRequests() {
    CurveValues snapshots = CurveValues.of(afterRequests, baseline());
    boolean known = snapshots.bytes().stream().anyMatch(Objects::nonNull);
    return known ? snapshots : ofRequests(snapshots);
  }

  private CurveValues ofRequests(CurveValues snapshots) {
    String why = afterRequests.isEmpty() ? "no snapshot was taken after them" : snapshots.why();
    return new CurveValues(
        "private memory right after each request, for of later it is unknown (" + why + ")",
        Collections.unmodifiableList(requests),
        why);
  }

  CurveValues afterUnloads() {
    return CurveValues.of(afterUnloads, baseline());
  }

  @Nullable Double buildBytes() {
    return loaded == null ? null : CurveValues.of(List.of(loaded), baseline()).bytes().get(0);
  }

  private @Nullable MemoryState baseline() {
    return baseline == null || loaded == null ? baseline : baseline.asBaselineOf(loaded);
  }
}
