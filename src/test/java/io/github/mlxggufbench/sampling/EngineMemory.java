package io.github.mlxggufbench.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The memory of an idle engine, by us and by the kernel just before and just after.
 *
 * @param fileBytes of the model
 */
record EngineMemory(
    String build, long fileBytes, KernelBooks before, MemoryReading ours, KernelBooks after) {
  static final String HEAD =
      """
      | build, MiB | file | private | model file | other files | PSS | **cost** | kernel: RSS | anonymous | files | PSS |
      |---|---|---|---|---|---|---|---|---|---|---|\
      """;

  static EngineMemory of(String build, Path model, String... options) throws IOException {
    Path weights = Files.isDirectory(model) ? model.resolve("model.safetensors") : model;
    try (RealEngine engine = RealEngine.start(model, options)) {
      List<EngineProcess> processes = List.of(new EngineProcess(engine.pid(), "python", "test"));
      KernelBooks before = KernelBooks.of(engine.pid());
      MemoryReading ours = new MemoryProbe().read(processes, model);
      KernelBooks after = KernelBooks.of(engine.pid());
      return new EngineMemory(build, Files.size(weights), before, ours, after);
    }
  }

  /** A row under {@link #HEAD}. */
  String row() {
    return "| %s | %s | %s | %s | %s | %s | **%s** | %s | %s | %s | %s |"
        .formatted(
            build,
            mib(fileBytes),
            mib(ours.privateBytes()),
            mib(ours.modelFileResidentBytes()),
            mib(ours.otherFileResidentBytes()),
            mib(ours.pssBytes()),
            mib(cost()),
            mib(after.rss()),
            mib(after.anonymous() + after.shared()),
            mib(after.files()),
            mib(after.pss()));
  }

  private @Nullable Long cost() {
    Long own = ours.privateBytes();
    Long model = ours.modelFileResidentBytes();
    Long swap = ours.swapBytes();
    return own == null || model == null || swap == null ? null : Long.valueOf(own + model + swap);
  }

  private static String mib(@Nullable Long bytes) {
    return bytes == null ? "–" : String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
  }
}
