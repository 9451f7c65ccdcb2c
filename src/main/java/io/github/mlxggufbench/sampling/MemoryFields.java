package io.github.mlxggufbench.sampling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a {@link MemoryReading} while they are read: each has a source or a reason. */
final class MemoryFields {
  static final String PRIVATE = "private_bytes";
  static final String MODEL_FILE = "model_file_resident_bytes";
  static final String OTHER_FILE = "other_file_resident_bytes";
  static final String PSS = "pss_bytes";
  static final String SWAP = "swap_bytes";
  static final String VRAM = "vram_bytes";
  static final String PEAK_PRIVATE = "peak_private_bytes";
  static final String PAGE_CACHE = "model_file_page_cache_bytes";
  static final String SYSTEM_AVAILABLE = "system_available_bytes";

  private final Map<String, Long> values = new HashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> absent = new LinkedHashMap<>();
  private final Map<String, String> unknown = new LinkedHashMap<>();

  void known(String field, long bytes, String source) {
    values.put(field, bytes);
    sources.put(field, source);
  }

  /** This machine has none of it, or counts it in another field. */
  void absent(String field, String why) {
    absent.put(field, why);
  }

  void unknown(String field, String why) {
    unknown.put(field, why);
  }

  void knownOr(String field, @Nullable Long bytes, String source, String why) {
    if (bytes == null) {
      unknown(field, why);
    } else {
      known(field, bytes, source);
    }
  }

  @Nullable Long value(String field) {
    return values.get(field);
  }

  MemoryReading reading(long tNs, List<EngineProcess> pids) {
    return new MemoryReading(
        tNs,
        List.copyOf(pids),
        value(PRIVATE),
        value(MODEL_FILE),
        value(OTHER_FILE),
        value(PSS),
        value(SWAP),
        value(VRAM),
        value(PEAK_PRIVATE),
        value(PAGE_CACHE),
        value(SYSTEM_AVAILABLE),
        Map.copyOf(sources),
        Map.copyOf(absent),
        Map.copyOf(unknown));
  }
}
