package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.Format;
import io.github.mlxggufbench.embedded.modelfile.ModelFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of model files, LM Studio's ({@code publisher/repository/…}) or any other.
 *
 * @param builds in the order of their paths
 * @param passedOver files that look like a model and are none that can be measured, one line each
 */
record ModelsFolder(Path folder, List<FoundBuild> builds, List<String> passedOver) {
  private static final int DEEPEST = 6;
  private static final Pattern SHARD = Pattern.compile(".*-(\\d{5})-of-(\\d{5})\\.gguf");

  /** Where LM Studio keeps its models, now and before 0.3; null = neither is there. */
  static @Nullable Path ofLmStudio(Path home) {
    return Stream.of(".lmstudio/models", ".cache/lm-studio/models")
        .map(home::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  static ModelsFolder read(Path folder) throws IOException {
    List<FoundBuild> builds = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Path path : paths(folder)) {
      Format format = format(path);
      if (format != null) {
        add(folder, path, format, builds, passedOver);
      }
    }
    return new ModelsFolder(folder, List.copyOf(builds), List.copyOf(passedOver));
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      return tree.filter(path -> !hidden(folder.relativize(path))).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean hidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** What a path is a whole build of; of a split GGUF model only its first file is. */
  private static @Nullable Format format(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve("config.json"))
              && holds(path, file -> file.endsWith(".safetensors"))
          ? Format.MLX
          : null;
    }
    boolean later = SHARD.matcher(name).matches() && !name.matches(".*-00001-of-\\d{5}\\.gguf");
    return name.endsWith(".gguf") && !name.contains("mmproj") && !later ? Format.GGUF : null;
  }

  private static void add(
      Path folder, Path path, Format format, List<FoundBuild> builds, List<String> passedOver) {
    try {
      ModelFacts facts = ModelFacts.read(path);
      if (!embeds(path, facts)) {
        Boolean vision = format == Format.GGUF ? hasProjector(path) : null;
        String label = folder.relativize(path).toString();
        builds.add(FoundBuild.of(path, format, label, facts, vision));
      }
    } catch (IOException e) {
      passedOver.add(
          e.getMessage() == null || !e.getMessage().contains(path.getFileName().toString())
              ? path + ": cannot be read (a download that is not finished?)"
              : e.getMessage());
    }
  }

  /** A GGUF model's pictures are read by a file of its own beside it. */
  private static boolean hasProjector(Path gguf) {
    Path folder = gguf.toAbsolutePath().getParent();
    return folder != null && holds(folder, file -> file.contains("mmproj"));
  }

  private static boolean embeds(Path path, ModelFacts facts) {
    String architecture = facts.architecture() == null ? "" : facts.architecture();
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return architecture.contains("bert") || name.contains("embed") || name.contains("rerank");
  }

  private static boolean holds(Path folder, Predicate<String> name) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name);
    } catch (IOException e) {
      return false;
    }
  }
}
