package io.github.mlxggufbench.analysis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The dependencies that the {@code package-info} of each package allows. */
class RoomsKeepTheirDoorsTest {

  private static final String BASE = "io.github.mlxggufbench.analysis";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(BASE);

  @Test
  void ofEachRoom() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(BASE + "..")
        .withOptionalLayers(true)
        .layer("main")
        .definedBy(resideInAPackage(BASE))
        .layer("ingest")
        .definedBy(BASE + ".ingest")
        .layer("metrics")
        .definedBy(BASE + ".metrics")
        .layer("stats")
        .definedBy(BASE + ".stats")
        .layer("summary")
        .definedBy(BASE + ".summary")
        .layer("audit")
        .definedBy(BASE + ".audit")
        .layer("outcome")
        .definedBy(BASE + ".outcome")
        .layer("crosscheck")
        .definedBy(BASE + ".crosscheck")
        .layer("leak")
        .definedBy(BASE + ".leak")
        .layer("experts")
        .definedBy(BASE + ".experts")
        .layer("verdict")
        .definedBy(BASE + ".verdict")
        .layer("notation")
        .definedBy(BASE + ".notation")
        .layer("console")
        .definedBy(BASE + ".console")
        .layer("compare")
        .definedBy(BASE + ".compare")
        .layer("figures")
        .definedBy(BASE + ".figures")
        .layer("report")
        .definedBy(BASE + ".report")
        .whereLayer("main")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("stats")
        .mayNotAccessAnyLayer()
        .whereLayer("summary")
        .mayNotAccessAnyLayer()
        .whereLayer("ingest")
        .mayNotAccessAnyLayer()
        .whereLayer("metrics")
        .mayOnlyAccessLayers("ingest", "notation", "stats")
        .whereLayer("notation")
        .mayOnlyAccessLayers("summary")
        .whereLayer("console")
        .mayOnlyAccessLayers("summary", "notation")
        .whereLayer("audit")
        .mayOnlyAccessLayers("ingest", "metrics", "summary")
        .whereLayer("outcome")
        .mayOnlyAccessLayers("ingest", "stats", "summary")
        .whereLayer("crosscheck")
        .mayOnlyAccessLayers("ingest", "summary")
        .whereLayer("leak")
        .mayOnlyAccessLayers("ingest", "metrics", "stats", "summary")
        .whereLayer("experts")
        .mayOnlyAccessLayers("ingest", "stats", "summary")
        .whereLayer("verdict")
        .mayOnlyAccessLayers(
            "ingest",
            "metrics",
            "audit",
            "outcome",
            "crosscheck",
            "leak",
            "experts",
            "stats",
            "notation",
            "summary")
        .whereLayer("compare")
        .mayOnlyAccessLayers("ingest", "metrics", "stats", "verdict", "console", "notation")
        .check(classes);
  }

  @Test
  void withoutCycles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes);
  }
}
