package io.github.mlxggufbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        room("embedded", "server.sse"),
        room("tinymodel"),
        room("sampling", "server", "record"),
        room("record", "config", "server"),
        room("prompt", "server"),
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
        room(
            "run",
            "config",
            "server",
            "server.lmstudio",
            "server.sse",
            "embedded",
            "tinymodel",
            "sampling",
            "record",
            "prompt"));
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

  /**
   * A room's own packages: {@code server} has rooms of their own below it, the others only their
   * parts.
   */
  private static List<String> packages(String room) {
    String name = BASE + "." + room;
    return room.equals("server") ? List.of(name) : List.of(name, name + "..");
  }

  private static boolean matches(String pattern, String packageName) {
    return pattern.endsWith("..")
        ? packageName.startsWith(pattern.substring(0, pattern.length() - 1))
        : packageName.equals(pattern);
  }
}
