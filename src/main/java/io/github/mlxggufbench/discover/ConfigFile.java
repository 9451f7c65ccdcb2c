package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.config.ConfigException;
import io.github.mlxggufbench.config.ConfigReader;
import io.github.mlxggufbench.config.PairConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.error.YAMLException;

/** The configuration that takes the pairs found. */
public final class ConfigFile {
  private final Path file;
  private final ConfigReader reader;

  public ConfigFile(Path file, ConfigReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * What of the pairs is new in the file, under names that are free there: a pair is known by its
   * builds.
   *
   * @throws ConfigException when there is no such file, or it cannot be used
   */
  public List<FoundPair> missing(List<FoundPair> found) throws ConfigException, IOException {
    List<PairConfig> there = pairs();
    PairNames names = new PairNames(there.stream().map(PairConfig::name).toList());
    List<FoundPair> missing = new ArrayList<>();
    for (FoundPair pair : found) {
      if (there.stream().noneMatch(known -> same(known, pair))) {
        missing.add(pair.named(names.free(pair.name())));
      }
    }
    return missing;
  }

  /**
   * Adds pairs, in one step: a reader sees the old file or the new one. Nothing is changed unless
   * the new one is read back with all old pairs and the new ones.
   */
  public void add(List<FoundPair> added) throws ConfigException, IOException {
    List<PairConfig> before = pairs();
    String text = PairsSection.of(text()).with(added);
    List<PairConfig> after = read(text);
    boolean kept = after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    if (!kept || after.size() != before.size() + added.size()) {
      throw new ConfigException(
          file + ": the pairs cannot be put into this file as it is written; add them by hand");
    }
    replace(text);
  }

  private static boolean same(PairConfig known, FoundPair pair) {
    return known.gguf().equals(pair.gguf().source()) && known.mlx().equals(pair.mlx().source());
  }

  private List<PairConfig> pairs() throws ConfigException, IOException {
    if (!Files.exists(file)) {
      throw new ConfigException(file + ": no such file; name one with --config");
    }
    String text = text();
    try {
      return PairsSection.of(text).isEmpty() ? List.of() : read(text);
    } catch (YAMLException e) {
      return read(text); // which says what is wrong, and where
    }
  }

  private List<PairConfig> read(String text) throws ConfigException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    return reader.read(file.toString(), text, folder).pairs();
  }

  private String text() throws IOException {
    return Files.readString(file);
  }

  private void replace(String text) throws IOException {
    Path real = file.toRealPath();
    Path part = real.resolveSibling(real.getFileName() + ".part");
    Files.writeString(part, text);
    if (Files.getFileAttributeView(real, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(real));
    }
    Files.move(part, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
