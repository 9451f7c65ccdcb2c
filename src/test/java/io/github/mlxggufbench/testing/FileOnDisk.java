package io.github.mlxggufbench.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of zeros beside the classes, which are on a disk: a temporary folder may be on tmpfs,
 * which is all memory. It is gone when closed.
 */
public final class FileOnDisk implements AutoCloseable {
  private final Path path;

  public FileOnDisk(int bytes) throws IOException, URISyntaxException {
    Path classes = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    path =
        Files.write(Files.createTempFile(classes.getParent(), "model", ".gguf"), new byte[bytes]);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.delete(path);
  }
}
