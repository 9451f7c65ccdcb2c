package io.github.mlxggufbench.server.lmstudio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlxggufbench.server.Loopback;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalVersionTest {
  private static final String PLIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <plist version="1.0">
        <dict>
          <key>CFBundleIdentifier</key>
          <string>ai.elementlabs.lmstudio</string>
          <key>CFBundleShortVersionString</key>
          <string>0.4.21</string>
          <key>CFBundleVersion</key>
          <string>0.4.21.3</string>
        </dict>
      </plist>
      """;

  @Test
  void theDaemonSaysItsVersion() {
    String status =
        "{\"status\":\"running\",\"pid\":4711,\"isDaemon\":true,\"version\":\"0.4.4+1\"}";
    assertEquals("0.4.4+1", LocalLmStudio.version(status, PLIST));
  }

  @Test
  void elseTheAppsBundleDoes() {
    assertEquals("0.4.21", LocalLmStudio.version(null, PLIST));
    assertEquals("0.4.21", LocalLmStudio.version("{\"status\":\"not-running\"}", PLIST));
    assertEquals("0.4.21", LocalLmStudio.version("not JSON", PLIST));
  }

  @Test
  void theAppsVersionIsNotThatOfADaemonBesideIt() {
    String status = "{\"status\":\"running\",\"pid\":4711,\"isDaemon\":true}";
    assertNull(LocalLmStudio.version(status, PLIST));
  }

  @Test
  void withoutEitherItIsUnknown() {
    assertNull(LocalLmStudio.version(null, null));
    assertNull(LocalLmStudio.version("{\"status\":\"not-running\"}", "bplist00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1234", "http://127.0.0.1:1234", "http://[::1]:1234"})
  void loopbackIsThisMachine(String url) {
    assertTrue(Loopback.isHostOf(URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://studio.local:1234", "http://192.0.2.7:1234"})
  void elsewhereTheToolWouldSpeakWithAnotherLmStudio(String url) {
    assertFalse(Loopback.isHostOf(URI.create(url)));
    assertNull(Lms.of(URI.create(url), System.getenv()));
  }

  @Test
  void theToolIsFoundOnThePathAndAsked(@TempDir Path folder) throws Exception {
    Path script = folder.resolve("lms");
    Files.writeString(script, "#!/bin/sh\necho \"asked: $*\"; echo noise >&2\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

    Lms lms = Lms.of(URI.create("http://localhost:1234"), Map.of("PATH", folder.toString()));

    assertNotNull(lms);
    assertEquals("asked: daemon status --json\n", lms.daemonStatus());
  }

  @Test
  void aToolThatFailsSaysNothing(@TempDir Path folder) throws Exception {
    Path script = folder.resolve("lms");
    Files.writeString(script, "#!/bin/sh\necho '{}'; exit 1\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

    assertNull(new Lms(script).daemonStatus());
    assertNull(new Lms(folder.resolve("none")).daemonStatus());
  }
}
