package io.github.mlxggufbench.scenario;

import io.github.mlxggufbench.record.RoundContext;
import io.github.mlxggufbench.record.RunDirectory;
import io.github.mlxggufbench.server.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Prompt and answer of a pair's first round, for the pass that looks at expert routing. Both builds
 * must be fed the same tokens, so there is one set of texts: of the build that was measured first.
 */
final class RoutingTexts {

  private RoutingTexts() {}

  /**
   * Keeps the text unless it is of a later round, its request failed, or the place of the document
   * is taken by the other build.
   */
  static void keep(
      RoundContext round, String domain, int document, String prompt, Generation answer) {
    if (round.planned().round() != 0 || !answer.ok()) {
      return;
    }
    RunDirectory directory = round.directory();
    try {
      Files.createDirectories(directory.texts());
      Files.writeString(
          directory.text(round.cell().pair(), domain, document),
          prompt + "\n" + answer.text(),
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      // Nothing is lost: the other build's text stands there.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a text for the routing pass", e);
    }
  }
}
