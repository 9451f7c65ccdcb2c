package io.github.mlxggufbench.discover;

import io.github.mlxggufbench.server.Loopback;
import io.github.mlxggufbench.server.ModelInfo;
import io.github.mlxggufbench.server.ModelServer;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks for pairs: in LM Studio, or else among its files. */
public final class Discovery {

  private Discovery() {}

  /** Files below a folder; pairs of them are measured by the embedded server. */
  public static Findings in(Path folder) throws IOException {
    ModelsFolder models = ModelsFolder.read(folder.toAbsolutePath().normalize());
    return Findings.of("the folder " + models.folder(), models.builds(), models.passedOver());
  }

  /**
   * What LM Studio lists; when none answers and it would be one of this machine, its models folder.
   *
   * @param home the user's home folder
   * @throws ServerException when it does not answer and there is no such folder
   */
  public static Findings of(ModelServer server, URI url, Path home)
      throws ServerException, IOException {
    try {
      return listed(server.models(), "LM Studio at " + url);
    } catch (ServerException e) {
      // Another machine's models are not in this one's folder.
      Path folder = Loopback.isHostOf(url) ? ModelsFolder.ofLmStudio(home) : null;
      boolean away = e.kind() == ServerException.Kind.UNREACHABLE;
      if (!away || folder == null || !Files.isReadable(folder)) {
        throw e;
      }
      Findings found = in(folder);
      List<String> notes = new ArrayList<>(found.notes());
      notes.add(0, e.getMessage() + "; looked at its files instead, to be measured without it");
      return new Findings(found.where(), found.builds(), found.pairs(), found.unlike(), notes);
    }
  }

  static Findings listed(List<ModelInfo> models, String where) {
    List<FoundBuild> builds = models.stream().map(FoundBuild::of).filter(Objects::nonNull).toList();
    return Findings.of(where, builds, models.stream().flatMap(Discovery::twoInOne).toList());
  }

  /**
   * A key of LM Studio's own catalogue may stand for builds of both formats: only one can be asked
   * for.
   */
  private static Stream<String> twoInOne(ModelInfo model) {
    boolean gguf =
        model.variants().stream().anyMatch(variant -> quantization(variant).matches("i?q\\d.*"));
    boolean mlx =
        model.variants().stream().anyMatch(variant -> quantization(variant).matches("\\d+bit"));
    return gguf && mlx
        ? java.util.stream.Stream.of(
            model.key()
                + " holds both formats under one key, and LM Studio's server loads only the one"
                + " chosen in its window; download the two builds as repositories of their own")
        : java.util.stream.Stream.empty();
  }

  private static String quantization(String variant) {
    return variant.substring(variant.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
