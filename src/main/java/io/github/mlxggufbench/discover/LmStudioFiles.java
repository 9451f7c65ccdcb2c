package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.BuildSource;
import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.server.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files of models that an LM Studio on this machine lists; its API does not name them. */
public final class LmStudioFiles {

  /** What two ways of counting a model's files may differ by: its tokenizer, its licence. */
  private static final double SIZE_TOLERANCE = 0.02;

  private final List<FoundBuild> builds;

  LmStudioFiles(List<FoundBuild> builds) {
    this.builds = builds;
  }

  /**
   * Reads the headers of all models in LM Studio's folder.
   *
   * @param home the user's home folder
   * @return null when there is no such folder
   */
  public static @Nullable LmStudioFiles below(Path home) throws IOException {
    Path folder = ModelsFolder.ofLmStudio(home);
    return folder == null || !Files.isReadable(folder)
        ? null
        : new LmStudioFiles(ModelsFolder.read(folder).builds());
  }

  /**
   * The file or MLX folder of a listed model: the one of the same size to the byte, else the one in
   * the repository that the key is named for and of about the same size.
   *
   * @return null when none is it for certain
   */
  public @Nullable Path find(ModelInfo model, Format format) {
    Path exact =
        only(
            format,
            build -> build.sizeBytes() != null && build.sizeBytes().equals(model.sizeBytes()));
    return exact != null
        ? exact
        : only(format, build -> bearsName(build, model) && aboutSameSize(build, model));
  }

  private @Nullable Path only(Format format, Predicate<FoundBuild> wanted) {
    List<FoundBuild> found =
        builds.stream().filter(build -> build.format() == format).filter(wanted).toList();
    return found.size() == 1 && found.get(0).source() instanceof BuildSource.Local local
        ? local.path()
        : null;
  }

  /** The label is publisher, repository and for GGUF file. */
  private static boolean bearsName(FoundBuild build, ModelInfo model) {
    String[] parts = build.label().toLowerCase(Locale.ROOT).replace('\\', '/').split("/", -1);
    String key = model.key().toLowerCase(Locale.ROOT).replaceAll("@.*", "");
    String name = key.substring(key.lastIndexOf('/') + 1);
    return parts.length >= 2
        && (model.publisher() == null || parts[0].equalsIgnoreCase(model.publisher()))
        && parts[1].replaceAll("-gguf$", "").equals(name);
  }

  private static boolean aboutSameSize(FoundBuild build, ModelInfo model) {
    return build.sizeBytes() != null
        && model.sizeBytes() != null
        && Math.abs(build.sizeBytes() - model.sizeBytes()) <= SIZE_TOLERANCE * model.sizeBytes();
  }
}
