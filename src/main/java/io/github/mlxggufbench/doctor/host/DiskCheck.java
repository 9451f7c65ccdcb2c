package io.github.mlxggufbench.doctor.host;

import io.github.mlxggufbench.doctor.check.Check;
import io.github.mlxggufbench.doctor.check.Diagnosis;
import io.github.mlxggufbench.machine.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder that takes the results: writable, with room. */
public final class DiskCheck implements Check {
  /** A run of the largest profile writes some 50 MB. */
  static final long LEAST_BYTES = 200L << 20;

  static final long AMPLE_BYTES = 1L << 30;

  private final Path results;

  public DiskCheck(Path results) {
    this.results = results.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Diagnosis look() {
    @Nullable Path folder = results;
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return Diagnosis.failed(
          results + " cannot be written", "name another folder with --results, or mend its rights");
    }
    try {
      return judged(results, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return Diagnosis.unknown("free space of " + folder + " cannot be read");
    }
  }

  static Diagnosis judged(Path results, long freeBytes) {
    String text = "%s has %s free".formatted(results, Bytes.text(freeBytes));
    String remedy = "free some space, or name another folder with --results";
    if (freeBytes < LEAST_BYTES) {
      return Diagnosis.failed(text, remedy);
    }
    return freeBytes < AMPLE_BYTES ? Diagnosis.warning(text, remedy) : Diagnosis.ok(text);
  }
}
