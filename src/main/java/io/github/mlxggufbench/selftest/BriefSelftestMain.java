package io.github.mlxggufbench.selftest;

import io.github.mlxggufbench.record.Json;
import io.github.mlxggufbench.server.ServerException;
import java.io.IOException;

/**
 * The short form, in the JVM that {@link BriefSelftest} starts: one line of JSON, or one that says
 * why not. Ends when standard input closes, as it does when the parent ends.
 */
final class BriefSelftestMain {
  private BriefSelftestMain() {}

  public static void main(String[] args) {
    Thread parent = new Thread(BriefSelftestMain::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    try {
      System.out.println(Json.MAPPER.writeValueAsString(Selftest.brief()));
    } catch (IOException | ServerException | InterruptedException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // nothing is said there
      }
    } catch (IOException e) {
      // no parent either
    }
    System.exit(1);
  }
}
