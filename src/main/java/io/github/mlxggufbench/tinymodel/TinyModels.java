package io.github.mlxggufbench.tinymodel;

import io.github.mlxggufbench.tinymodel.gguf.GgmlType;
import io.github.mlxggufbench.tinymodel.gguf.GgufBuild;
import io.github.mlxggufbench.tinymodel.mlx.MlxAffine;
import io.github.mlxggufbench.tinymodel.mlx.MlxBuild;
import io.github.mlxggufbench.tinymodel.model.Architecture;
import io.github.mlxggufbench.tinymodel.model.Build;
import io.github.mlxggufbench.tinymodel.model.ModelSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiny models that a build in {@code benchmark.yaml} may name as {@code generated:}, made when
 * they are first needed. {@code dense-q4_0} and {@code dense-mlx-4bit} are the same model, as are
 * all names that begin alike.
 *
 * <p>The sizes are a compromise between the two engines on a CPU, where llama.cpp is some twelve to
 * fifteen times as fast as MLX: a prompt of 200 words and 64 tokens of answer take one core about
 * 0.15 s with the one, so that a sampler at 100 ms sees something, and 2 s with the other.
 */
public final class TinyModels {

  /** To be raised with every change of the written bytes, lest old files be taken for new ones. */
  private static final int GENERATOR_VERSION = 1;

  private static final long SEED = 1;

  private static final ModelSpec DENSE =
      new ModelSpec(
          "tiny dense",
          Architecture.DENSE,
          /* hidden= */ 384,
          /* layers= */ 4,
          /* heads= */ 6,
          /* keyValueHeads= */ 2,
          /* headSize= */ 64,
          /* feedForward= */ 1024,
          /* experts= */ null,
          SEED);

  private static final ModelSpec MIXTRAL =
      mixture("tiny mixtral", Architecture.MIXTRAL, new ModelSpec.Experts(8, 2));

  private static final ModelSpec SCOUT =
      mixture("tiny scout", Architecture.SCOUT, new ModelSpec.Experts(16, 1));

  private static final Map<String, Build> BUILDS = new LinkedHashMap<>();

  static {
    addBuilds("dense", DENSE);
    addBuilds("mixtral", MIXTRAL);
    addBuilds("scout", SCOUT);
  }

  private TinyModels() {}

  private static ModelSpec mixture(
      String name, Architecture architecture, ModelSpec.Experts experts) {
    return new ModelSpec(
        name,
        architecture,
        /* hidden= */ 256,
        /* layers= */ 5,
        /* heads= */ 4,
        /* keyValueHeads= */ 2,
        /* headSize= */ 64,
        /* feedForward= */ 512,
        experts,
        SEED);
  }

  private static void addBuilds(String model, ModelSpec spec) {
    BUILDS.put(model + "-q4_0", new GgufBuild(spec, GgmlType.Q4_0));
    BUILDS.put(model + "-q8_0", new GgufBuild(spec, GgmlType.Q8_0));
    BUILDS.put(model + "-f32", new GgufBuild(spec, GgmlType.F32));
    BUILDS.put(model + "-mlx-4bit", new MlxBuild(spec, new MlxAffine(4)));
    BUILDS.put(model + "-mlx-8bit", new MlxBuild(spec, new MlxAffine(8)));
    BUILDS.put(model + "-mlx-f32", new MlxBuild(spec, null));
  }

  /** The names of the builds, in order: per model the GGUF ones, then the MLX ones. */
  public static List<String> names() {
    return List.copyOf(BUILDS.keySet());
  }

  /**
   * The format of a build, {@code gguf} or {@code mlx}.
   *
   * @throws IllegalArgumentException if there is no such build; the message, one line, names all
   */
  public static String format(String name) {
    return build(name).format();
  }

  /**
   * The {@code .gguf} file or MLX folder of a build, written below {@code cacheDir/models} unless
   * it is there. Its name carries a hash of all that defines its bytes. It is complete whenever it
   * exists, also when processes race to write it or one of them dies while writing.
   *
   * @throws IllegalArgumentException if there is no such build; the message, one line, names all
   * @throws IOException if it cannot be written
   */
  public static Path ensure(String name, Path cacheDir) throws IOException {
    Build build = build(name);
    Path target =
        cacheDir.resolve("models").resolve(name + "-" + fingerprint(build) + build.fileExtension());
    Publication.publish(target, build::write);
    return target;
  }

  private static Build build(String name) {
    Build build = BUILDS.get(name);
    if (build == null) {
      throw new IllegalArgumentException(
          "no generated model '%s'; there are %s".formatted(name, String.join(", ", names())));
    }
    return build;
  }

  private static String fingerprint(Build build) {
    String definition = GENERATOR_VERSION + " " + build;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(definition.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
