package org.openbell.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// The model is words and arithmetic: it knows no framework, no clock, no chance and no thread.
class ModelPurityTest {

  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openbell.model");

  @Test
  void knowsNothingButTheJdkAndItself() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.openbell.model..")
        .check(MODEL);
  }

  @Test
  void hasNoCyclesBetweenItsPackages() {
    slices().matching("org.openbell.model.(*)..").should().beFreeOfCycles().check(MODEL);
  }

  @Test
  void isToldTheTime() {
    noClasses().should().callMethod(Instant.class, "now").check(MODEL);
    noClasses().should().callMethod(LocalDate.class, "now").check(MODEL);
    noClasses().should().callMethod(ZonedDateTime.class, "now").check(MODEL);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODEL);
    noClasses().should().callMethod(System.class, "nanoTime").check(MODEL);
    noClasses().should().callMethod(Clock.class, "systemUTC").check(MODEL);
    noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(MODEL);
  }

  @Test
  void hasNoTimeWithoutAZone() {
    noClasses().should().dependOnClassesThat().areAssignableTo(LocalDateTime.class).check(MODEL);
  }

  @Test
  void neverWaits() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(MODEL);
  }

  @Test
  void leavesNothingToChance() {
    noClasses().should().callConstructor(Random.class).check(MODEL);
    noClasses().should().callMethod(UUID.class, "randomUUID").check(MODEL);
    noClasses().should().callMethod(Math.class, "random").check(MODEL);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(MODEL);
  }

  @Test
  void countsNoMoneyInFloatingPoint() {
    noClasses()
        .that()
        .resideInAPackage("org.openbell.model.money")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("double|float|java\\.lang\\.(Double|Float)")
        .check(MODEL);
  }
}
