package org.openbell.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses AUDITOR =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.openbell.auditor");

  @Test
  void usesNothingOfWhatItJudges() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openbell.model..",
            "org.openbell.kit..",
            "org.openbell.tws..",
            "org.openbell.order..",
            "org.openbell.exit..",
            "org.openbell.simulator..")
        .check(AUDITOR);
  }

  @Test
  void judgesWithTheJdkAlone() {
    classes()
        .that()
        .resideInAnyPackage(
            "org.openbell.auditor",
            "org.openbell.auditor.fact",
            "org.openbell.auditor.day",
            "org.openbell.auditor.invariant")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.openbell.auditor..")
        .check(AUDITOR);
  }
}
