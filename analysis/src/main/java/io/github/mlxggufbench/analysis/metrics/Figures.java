package io.github.mlxggufbench.analysis.metrics;

import io.github.mlxggufbench.analysis.ingest.RunDirectory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every figure of one or several runs. */
public final class Figures {

  private final Map<FigureKey, Map<String, Series>> series = new LinkedHashMap<>();

  /** Runs are pooled: their rounds stand beside each other. */
  public static Figures of(List<RunDirectory> runs) {
    Figures figures = new Figures();
    for (RunDirectory run : runs) {
      Rounds rounds = Rounds.of(run);
      RequestFigures.collect(run, rounds, figures);
      LoadFigures.collect(run, rounds, figures);
      MemoryFigures.collect(run, rounds, figures);
      GrowthFigures.collect(run, rounds, figures);
      CpuFigures.collect(run, rounds, figures);
      JmhFigures.collect(run, rounds, figures);
    }
    return figures;
  }

  public Set<FigureKey> keys() {
    return series.keySet();
  }

  /** Empty where that format was not measured. */
  public Series series(FigureKey key, String format) {
    return series.getOrDefault(key, Map.of()).getOrDefault(format, new Series());
  }

  Series open(FigureKey key, String format) {
    return series
        .computeIfAbsent(key, k -> new HashMap<>())
        .computeIfAbsent(format, f -> new Series());
  }

  boolean has(FigureKey key, String format) {
    return series.getOrDefault(key, Map.of()).containsKey(format);
  }
}
