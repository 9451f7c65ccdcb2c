package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.PageCache;
import io.github.mlxggufbench.sampling.os.PageCacheControl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a model's files were right before its load: on disk or in the page cache. As measured, also
 * where they were brought there: what the system did not do is not claimed.
 *
 * @param wanted what was asked for
 * @param state what was found
 * @param residentShare of the files' bytes, 0 to 1; null = unknown
 * @param why it is unknown, or not as it was wanted; null = neither
 */
public record ModelPageCache(
    Wanted wanted, State state, @Nullable Double residentShare, @Nullable String why) {
  private static final double COLD_BELOW = 0.05;
  private static final double WARM_ABOVE = 0.95;

  /** What to do before the load. */
  public enum Wanted {
    AS_IS,
    COLD,
    WARM;

    /** By its name in {@code benchmark.yaml}. */
    public static Wanted of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Cold: less than 5 % of the bytes are in memory. Warm: more than 95 %. */
  public enum State {
    COLD,
    PARTLY,
    WARM,
    UNKNOWN
  }

  /**
   * Brings the files where they are wanted, as far as the system lets us without special rights,
   * and looks where they are.
   *
   * @param model the .gguf file or the MLX folder; null = not known, or on another machine
   */
  public static ModelPageCache set(Wanted wanted, @Nullable Path model) {
    if (model == null) {
      return unknown(wanted, "model path not known");
    }
    try {
      List<Path> files = ModelFiles.of(model).paths();
      String failure = bring(wanted, files);
      for (Path file : files) {
        String obstacle = PageCache.obstacle(file);
        if (obstacle != null) {
          return unknown(wanted, obstacle);
        }
      }
      return measured(wanted, files, failure);
    } catch (IOException | UncheckedIOException e) {
      return unknown(wanted, "model cannot be read: " + e.getMessage());
    }
  }

  /** For the journal. */
  public Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("wanted", wanted.name().toLowerCase(Locale.ROOT));
    fields.put("state", state.name().toLowerCase(Locale.ROOT));
    fields.put("resident_share", residentShare);
    fields.put("why", why);
    return fields;
  }

  private static @Nullable String bring(Wanted wanted, List<Path> files) throws IOException {
    return switch (wanted) {
      case AS_IS -> null;
      case WARM -> {
        PageCacheControl.read(files);
        yield null;
      }
      case COLD -> PageCacheControl.evict(files);
    };
  }

  private static ModelPageCache measured(Wanted wanted, List<Path> files, @Nullable String failure)
      throws IOException {
    long size = 0;
    for (Path file : files) {
      size += Files.size(file);
    }
    if (size == 0) {
      return unknown(wanted, "the model's files are empty");
    }
    double share = (double) PageCache.of(files).residentBytes() / size;
    State state = share < COLD_BELOW ? State.COLD : share > WARM_ABOVE ? State.WARM : State.PARTLY;
    boolean asWanted = wanted == Wanted.AS_IS || wanted.name().equals(state.name());
    return new ModelPageCache(
        wanted,
        state,
        share,
        asWanted ? null : failure == null ? "not done by the system" : failure);
  }

  private static ModelPageCache unknown(Wanted wanted, String why) {
    return new ModelPageCache(wanted, State.UNKNOWN, null, why);
  }
}
