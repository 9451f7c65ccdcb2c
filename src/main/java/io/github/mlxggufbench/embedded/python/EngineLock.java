package io.github.mlxggufbench.embedded.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the Python environment holds.
 *
 * @param requirements pip's requirements, all pinned and hashed
 * @param modules what must be importable afterwards
 */
record EngineLock(String requirements, List<String> modules) {

  static EngineLock bundled() {
    return new EngineLock(
        resource("requirements.txt"), List.of("xllamacpp", "mlx.core", "mlx_lm.server"));
  }

  /** Names the environment: another lock, another environment. */
  String id() {
    return Sha256.of(requirements).substring(0, 12);
  }

  static String resource(String name) {
    try (InputStream in = EngineLock.class.getResourceAsStream("/python/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in this jar: python/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
