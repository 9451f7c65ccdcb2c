package io.github.mlxggufbench.sampling;

import io.github.mlxggufbench.sampling.os.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
 * @param inodes by real path; 0 where the file system has none
 */
record ModelFiles(Map<Path, Long> inodes) {
  private static final Pattern PART = Pattern.compile("(.+)-\\d{5}(-of-\\d{5}\\.gguf)");

  /**
   * Finds them beside each other: an engine reads no deeper folders, where copies may lie.
   *
   * @param model a .gguf file, one of its parts, or an MLX folder
   * @throws IOException when there is no such file or folder, or nothing in it
   */
  static ModelFiles of(Path model) throws IOException {
    boolean folder = Files.isDirectory(model);
    Path within = folder ? model : model.toAbsolutePath().getParent();
    Predicate<Path> belongs = folder ? file -> true : partOf(name(model));
    Map<Path, Long> inodes;
    try (Stream<Path> files = Files.list(within)) {
      inodes =
          files
              .filter(belongs)
              .filter(Files::isRegularFile)
              .map(ModelFiles::real)
              .distinct()
              .collect(Collectors.toMap(path -> path, ModelFiles::inode));
    }
    if (inodes.isEmpty()) {
      throw new NoSuchFileException(model.toString());
    }
    return new ModelFiles(inodes);
  }

  List<Path> paths() {
    return List.copyOf(inodes.keySet());
  }

  /**
   * Whether a mapping shows one of these files: by its path, or by its inode where the process sees
   * other folders than we do, as in a container. A file replaced since it was mapped still is the
   * model that was loaded.
   */
  boolean mapped(Mapping mapping) {
    return mapping.ofFile() && paths().stream().anyMatch(path -> shows(mapping, path));
  }

  /**
   * Whether a path as macOS's tools show it is that of one of these files: in a home folder they
   * write {@code /Users/USER} and may put a star for folders.
   */
  boolean shownAs(String path) {
    boolean hidden = path.startsWith("/Users/USER/");
    Pattern shown =
        Pattern.compile(
            Stream.of(path.replaceFirst("^/Users/USER/", "/Users/*/").split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    return paths().stream()
        .map(Path::toString)
        .anyMatch(ours -> hidden ? shown.matcher(ours).matches() : ours.equals(path));
  }

  private boolean shows(Mapping mapping, Path path) {
    // As text: not every name that the kernel lists can be a path under this JVM's encoding.
    String seen = mapping.pathWhenMapped();
    boolean sameInode = mapping.inode() == inodes.getOrDefault(path, 0L);
    // Inodes repeat across disks, so the name has to be the same too.
    return seen.equals(path.toString()) || (sameInode && seen.endsWith("/" + name(path)));
  }

  private static Predicate<Path> partOf(String gguf) {
    Matcher part = PART.matcher(gguf);
    Pattern names =
        Pattern.compile(
            part.matches()
                ? Pattern.quote(part.group(1)) + "-\\d{5}" + Pattern.quote(part.group(2))
                : Pattern.quote(gguf));
    return file -> names.matcher(name(file)).matches();
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
