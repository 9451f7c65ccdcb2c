package io.github.mlxggufbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms of the harness and what each may use: the table of the design. */
class PackageRulesTest {
  private static final String BASE = "io.github.mlxggufbench";
  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(BASE);

  static Stream<Arguments> rooms() {
    return Stream.of(
        room("config"),
        room("server"),
        room("server.lmstudio", "server", "server.sse"),
        room("server.sse"),
        room("embedded", "childjvm", "embedded.routes", "embedded.engine", "embedded.python"),
        room("embedded.routes", "embedded", "embedded.engine", "embedded.modelfile", "server.sse"),
        room("embedded.engine", "embedded", "embedded.python", "embedded.modelfile"),
        room("embedded.python", "embedded"),
        room("embedded.modelfile"),
        room("tinymodel"),
        room("experts", "embedded", "embedded.python", "embedded.modelfile"),
        room("sampling", "server", "record"),
        room("record", "config", "server"),
        room("prompt", "server"),
        room("run.occupancy", "record", "server"),
        room("run.status", "record", "run"),
        room("childjvm"),
        room(
            "selftest",
            "selftest.player",
            "childjvm",
            "config",
            "server",
            "server.lmstudio",
            "record"),
        room("selftest.player", "childjvm"),
        room(
            "scenario",
            "config",
            "server",
            "server.lmstudio",
            "server.sse",
            "embedded",
            "tinymodel",
            "sampling",
            "record",
            "prompt"),
        room("run.fit", "embedded.modelfile", "sampling", "machine"),
        room(
            "run",
            "run.fit",
            "run.occupancy",
            "config",
            "server",
            "server.lmstudio",
            "server.sse",
            "embedded",
            "embedded.modelfile",
            "embedded.python",
            "tinymodel",
            "sampling",
            "machine",
            "record",
            "prompt",
            "discover",
            "experts",
            "selftest"),
        room("machine", "sampling"),
        room("discover", "config", "server", "embedded.modelfile"),
        room(
            "doctor",
            "doctor.check",
            "doctor.host",
            "doctor.subject",
            "config",
            "server",
            "server.lmstudio",
            "embedded.python",
            "sampling",
            "record",
            "run"),
        room("doctor.check", "machine"),
        room("doctor.host", "doctor.check", "machine"),
        room(
            "doctor.subject",
            "doctor.check",
            "doctor.host",
            "config",
            "server",
            "embedded.modelfile",
            "embedded.python",
            "sampling",
            "machine",
            "discover",
            "run",
            "run.fit"));
  }

  private static Arguments room(String name, String... mayUse) {
    return Arguments.of(name, List.of(mayUse));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomUsesOnlyWhatItMay(String name, List<String> mayUse) {
    List<String> allowed = new ArrayList<>();
    allowed.addAll(packages(name));
    mayUse.forEach(other -> allowed.addAll(packages(other)));
    classes()
        .that()
        .resideInAnyPackage(packages(name).toArray(new String[0]))
        .should()
        .onlyDependOnClassesThat(
            new com.tngtech.archunit.base.DescribedPredicate<>(
                "are of " + allowed + " or of no room of the harness") {
              @Override
              public boolean test(com.tngtech.archunit.core.domain.JavaClass used) {
                String of = used.getPackageName();
                return !(of.equals(BASE) || of.startsWith(BASE + "."))
                    || allowed.stream().anyMatch(pattern -> matches(pattern, of));
              }
            })
        .check(HARNESS);
  }

  /** Whatever the table allows: nothing leads from a room back to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".(*)..",
        ".doctor.(*)..",
        ".embedded.(*)..",
        ".selftest.(*)..",
        ".server.(*)..",
        ".tinymodel.(*).."
      })
  void roomsFormNoCycle(String rooms) {
    slices().matching(BASE + rooms).should().beFreeOfCycles().check(HARNESS);
  }

  /** They take their settings and errors from {@code embedded}, which else stands above them. */
  @Test
  void roomsOfTheEmbeddedServerDoNotKnowTheServer() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".embedded.*..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("EmbeddedServer")
        .check(HARNESS);
  }

  /** A room's own packages: without those below it that are rooms of their own. */
  private static List<String> packages(String room) {
    String name = BASE + "." + room;
    boolean hasRooms =
        rooms().anyMatch(other -> String.valueOf(other.get()[0]).startsWith(room + "."));
    return hasRooms ? List.of(name) : List.of(name, name + "..");
  }

  private static boolean matches(String pattern, String packageName) {
    return pattern.endsWith("..")
        ? packageName.startsWith(pattern.substring(0, pattern.length() - 1))
        : packageName.equals(pattern);
  }
}
