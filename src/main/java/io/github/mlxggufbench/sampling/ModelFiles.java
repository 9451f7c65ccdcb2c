package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Mapping;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a build consists of, by their real paths: a downloaded MLX folder often holds
 * links into a store, and a large GGUF comes in parts.
 *
 * @param inodes of the paths; 0 where the file system has none
 */
record ModelFiles(List<Path> paths, Map<Path, Long> inodes) {
  private static final Pattern PART = Pattern.compile("(.+)-\\d{5}(-of-\\d{5}\\.gguf)");

  /**
   * @param model a .gguf file, one of its parts, or an MLX folder
   * @throws IOException when there is no such file or folder
   */
  static ModelFiles of(Path model) throws IOException {
    List<Path> paths;
    try (Stream<Path> candidates = files(model)) {
      paths =
          candidates
              .filter(belongingTo(model))
              .filter(Files::isRegularFile)
              .map(ModelFiles::real)
              .distinct()
              .toList();
    }
    return new ModelFiles(
        paths, paths.stream().collect(Collectors.toMap(path -> path, ModelFiles::inode)));
  }

  /**
   * Whether a mapping shows one of these files: by its path, or by its inode where the process sees
   * other folders than we do, as in a container. A file replaced since it was mapped still is the
   * model that was loaded.
   */
  boolean mapped(Mapping mapping) {
    return mapping.ofFile() && paths.stream().anyMatch(path -> shows(mapping, path));
  }

  private boolean shows(Mapping mapping, Path path) {
    Path seen = Path.of(mapping.pathWhenMapped());
    boolean sameInode = inodes.getOrDefault(path, 0L) == mapping.inode();
    // Inodes repeat across disks, so the name has to be the same too.
    return seen.equals(path) || (sameInode && seen.getFileName().equals(path.getFileName()));
  }

  private static Stream<Path> files(Path model) throws IOException {
    if (Files.isDirectory(model)) {
      return Files.walk(model, FileVisitOption.FOLLOW_LINKS);
    }
    return PART.matcher(name(model)).matches()
        ? Files.list(model.toAbsolutePath().getParent())
        : Stream.of(model.toRealPath());
  }

  private static Predicate<Path> belongingTo(Path model) {
    Matcher part = PART.matcher(name(model));
    if (Files.isDirectory(model) || !part.matches()) {
      return file -> true;
    }
    Pattern parts =
        Pattern.compile(Pattern.quote(part.group(1)) + "-\\d{5}" + Pattern.quote(part.group(2)));
    return file -> parts.matcher(name(file)).matches();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException vanished) {
      return path.toAbsolutePath();
    }
  }

  private static long inode(Path path) {
    try {
      return ((Number) Files.getAttribute(path, "unix:ino")).longValue();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return 0;
    }
  }
}
