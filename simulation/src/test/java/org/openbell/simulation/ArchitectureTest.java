package org.openbell.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.openbell.simulation.campaign.Lanes;

/// The same seed is the same day only if nothing in it asks the machine for anything.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPackages("org.openbell.simulation")
          .that(DescribedPredicate.not(JavaClass.Predicates.simpleNameEndingWith("Test")));

  @Test
  void nobodyButTheScreenAsksTheMachineForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..console..")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void nothingIsLeftToChanceAndNoDayIsPlayedByTwoThreads() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Lanes.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Random.class, ThreadLocalRandom.class, UUID.class, Thread.class, ExecutorService.class)
        .check(CLASSES);
  }

  @Test
  void theTruthKnowsNothingOfTheServices() {
    noClasses()
        .that()
        .resideInAPackage("..simulation.broker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.openbell.simulation.node..", "org.openbell.simulation.day..")
        .check(CLASSES);
  }
}
