package io.github.mlxggufbench.server.lmstudio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mlxggufbench.server.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What only the machine knows of an LM Studio that runs on it: no route of its server tells its
 * version.
 */
public final class LocalLmStudio {
  private static final Path APP = Path.of("/Applications/LM Studio.app/Contents/Info.plist");
  private static final Pattern BUNDLE_VERSION =
      Pattern.compile("<key>CFBundleShortVersionString</key>\\s*<string>([^<]{1,40})</string>");

  private LocalLmStudio() {}

  /** Version of the LM Studio behind an address, such as {@code 0.4.25+1}; null = unknown. */
  public static @Nullable String version(URI server) {
    Lms lms = Lms.of(server, System.getenv());
    String status = lms == null ? null : lms.daemonStatus();
    String plist = Loopback.isHostOf(server) ? text(APP) : null;
    return version(status, plist);
  }

  /**
   * @param status the JSON of {@code lms daemon status --json}; null = there is none
   * @param plist the app's {@code Info.plist}; null = there is none
   */
  static @Nullable String version(@Nullable String status, @Nullable String plist) {
    ObjectNode json = status == null ? null : Json.object(status);
    String said = json == null ? null : Json.text(json, "version");
    if (said != null) {
      return said;
    }
    boolean daemonServes = json != null && Boolean.TRUE.equals(Json.bool(json, "isDaemon"));
    if (plist == null || daemonServes) {
      return null; // the app is another program than the daemon that serves
    }
    Matcher version = BUNDLE_VERSION.matcher(plist);
    return version.find() ? version.group(1).strip() : null;
  }

  private static @Nullable String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return null;
    }
  }
}
