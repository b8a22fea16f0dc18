package org.openbell.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openbell.simulator");

  @Test
  void pricesMatchingAndTheAccountAreValuesOnly() {
    classes()
        .that()
        .resideInAnyPackage(
            "org.openbell.simulator.market",
            "org.openbell.simulator.venue",
            "org.openbell.simulator.account")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.openbell.model..",
            "org.openbell.simulator.market",
            "org.openbell.simulator.venue",
            "org.openbell.simulator.account",
            "org.openbell.simulator.scenario")
        .check(CLASSES);
  }

  @Test
  void theClientIsSharedForItsFramingOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openbell.tws",
            "org.openbell.tws.codec",
            "org.openbell.tws.connection",
            "org.openbell.tws.message")
        .because("a misread protocol must not cancel itself out")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
  }
}
