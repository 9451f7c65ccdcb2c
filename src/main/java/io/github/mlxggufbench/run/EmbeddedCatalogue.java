package io.github.mlxggufbench.run;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.config.PairConfig;
import io.github.mlxggufbench.embedded.CatalogueEntry;
import io.github.mlxggufbench.tinymodel.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the embedded server is to offer: the files of {@code path:} builds, and {@code generated:}
 * ones, which are written here.
 */
final class EmbeddedCatalogue {

  private EmbeddedCatalogue() {}

  /**
   * @throws RunException when a file is not there, or a tiny model cannot be written
   */
  static Map<PairBuild, CatalogueEntry> of(List<PairBuild> builds, Path cache) throws RunException {
    Map<PairBuild, CatalogueEntry> entries = new LinkedHashMap<>();
    Map<String, Path> pathByKey = new HashMap<>();
    for (PairBuild build : builds) {
      CatalogueEntry entry = entry(build, cache);
      Path other = pathByKey.putIfAbsent(entry.key(), entry.path());
      if (other != null && !other.equals(entry.path())) {
        // Two files of one name: pair and format tell them apart.
        String key = build.pair().name() + "/" + build.format().id() + "/" + entry.key();
        entry = new CatalogueEntry(key, entry.format(), entry.path(), entry.publisher());
      }
      entries.put(build, entry);
    }
    return entries;
  }

  private static CatalogueEntry entry(PairBuild build, Path cache) throws RunException {
    if (build.source() instanceof BuildSource.Generated generated) {
      return generated(build.format(), generated.name(), cache);
    }
    if (build.source() instanceof BuildSource.Local local) {
      return local(build.pair(), build.format(), local.path());
    }
    throw new IllegalStateException("only path: and generated: builds are embedded");
  }

  private static CatalogueEntry generated(Format format, String name, Path cache)
      throws RunException {
    try {
      return new CatalogueEntry(name, format.id(), TinyModels.ensure(name, cache), "generated");
    } catch (IOException e) {
      throw new RunException(
          ExitCode.UNAVAILABLE,
          "cannot write the tiny model "
              + name
              + " below "
              + cache
              + " ("
              + e.getMessage()
              + "); free some space or set MLX_GGUF_BENCH_CACHE to another folder");
    }
  }

  private static CatalogueEntry local(PairConfig pair, Format format, Path path)
      throws RunException {
    boolean there =
        format == Format.GGUF
            ? Files.isRegularFile(path)
            : Files.isRegularFile(path.resolve("config.json"));
    if (!there || !Files.isReadable(path)) {
      throw new RunException(
          ExitCode.UNAVAILABLE,
          "pair "
              + pair.name()
              + ": "
              + path
              + (format == Format.GGUF
                  ? " is no readable .gguf file"
                  : " is no readable MLX folder (no config.json in it)"));
    }
    String name = path.getFileName().toString();
    String key = name.endsWith(".gguf") ? name.substring(0, name.length() - 5) : name;
    return new CatalogueEntry(key, format.id(), path, "local");
  }
}
