package org.openbell.tws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openbell.tws");

  @Test
  void aUserGetsNothingButTheJdkWithIt() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.openbell.tws..")
        .check(CLASSES);
  }

  @Test
  void framesAndFieldsKnowNothingOfMessages() {
    noClasses()
        .that()
        .resideInAPackage("org.openbell.tws.wire")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.openbell.tws",
            "org.openbell.tws.codec",
            "org.openbell.tws.connection",
            "org.openbell.tws.message")
        .because("the simulator shares exactly this package, and no reading of the protocol")
        .check(CLASSES);
  }

  @Test
  void packagesUseEachOtherInOneDirectionOnly() {
    slices().matching("org.openbell.tws.(*)..").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.openbell.tws.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.openbell.tws")
        .because("the client stands on its parts, and no part knows the client")
        .check(CLASSES);
  }

  @Test
  void nobodyHasALocalTimeWithoutAZone() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(LocalDateTime.class).check(CLASSES);
  }
}
