package io.github.mlxggufbench.analysis.audit;

import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.DIFFERS;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.SAME;
import static io.github.mlxggufbench.analysis.summary.AuditFinding.Result.UNKNOWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mlxggufbench.analysis.ingest.JsonCell;
import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import io.github.mlxggufbench.analysis.metrics.FigureKey;
import io.github.mlxggufbench.analysis.summary.AuditFinding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/**
 * Whether the model files lay in the page cache before the loads that a scenario measures: a load
 * from memory and one from disk are not the same work.
 */
final class PageCacheCheck {

  private static final String SCENARIO = "ColdStart.";
  private static final Set<String> DECIDES = Set.of("load_ms", "ready_ms");

  private record States(PageCacheStates gguf, PageCacheStates mlx) {

    States() {
      this(new PageCacheStates(), new PageCacheStates());
    }

    PageCacheStates of(String format) {
      return format.equals("gguf") ? gguf : mlx;
    }

    boolean bothKnown() {
      return !gguf.known().isEmpty() && !mlx.known().isEmpty();
    }

    boolean differ() {
      return bothKnown() && !gguf.known().equals(mlx.known());
    }
  }

  private PageCacheCheck() {}

  /** Null where no load tells of it. */
  static @Nullable Check of(String pair, List<RunDirectory> runs) {
    Map<Place, States> places = new LinkedHashMap<>();
    States all = new States();
    for (RunDirectory run : runs) {
      for (Row row : run.loads()) {
        JsonNode state = JsonCell.of(row, "page_cache");
        if (state.isObject()
            && row.getString("pair").equals(pair)
            && row.getString("benchmark").startsWith(SCENARIO)) {
          Place place = new Place(row.getString("benchmark"), row.getString("params"), "");
          String format = row.getString("format");
          places.computeIfAbsent(place, p -> new States()).of(format).add(state);
          all.of(format).add(state);
        }
      }
    }
    return places.isEmpty() ? null : check(places, all);
  }

  private static Check check(Map<Place, States> places, States all) {
    List<Place> apart =
        places.entrySet().stream()
            .filter(p -> p.getValue().differ())
            .map(Map.Entry::getKey)
            .toList();
    String text = text(places, apart);
    AuditFinding.Result result = !apart.isEmpty() ? DIFFERS : allKnown(places) ? SAME : UNKNOWN;
    return new Check(
        new AuditFinding("page_cache", result, all.gguf().text(), all.mlx().text(), text),
        apart.isEmpty() ? null : new Barrier(text, key -> decides(key, apart)));
  }

  private static boolean allKnown(Map<Place, States> places) {
    return places.values().stream().allMatch(States::bothKnown);
  }

  private static boolean decides(FigureKey key, List<Place> apart) {
    return DECIDES.contains(key.metric().name()) && apart.stream().anyMatch(p -> p.holds(key));
  }

  private static String text(Map<Place, States> places, List<Place> apart) {
    if (!apart.isEmpty()) {
      return "the model files were not in the page cache alike in "
          + apart.stream().map(Place::text).collect(Collectors.joining(", "))
          + ": a load from disk is not one from memory";
    }
    if (allKnown(places)) {
      return "before the loads of ColdStart the model files were in the page cache alike";
    }
    String why =
        places.values().stream()
            .flatMap(s -> List.of(s.gguf(), s.mlx()).stream())
            .flatMap(s -> s.reasons().stream())
            .distinct()
            .collect(Collectors.joining("; "));
    return "whether a model file was in the page cache is unknown"
        + (why.isEmpty() ? "" : ": " + why);
  }
}
