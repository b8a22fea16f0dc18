package org.openbell.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The model is words and arithmetic: it knows no framework, no clock, no chance and no thread.
class ModelPurityTest {

  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.openbell.model");

  private static final DescribedPredicate<JavaClass> FLOATING_POINT =
      describe(
          "floating point",
          type -> type.getName().matches("(double|float|java\\.lang\\.(Double|Float))(\\[])*"));

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

  /// Every overload counts: `now(zone)` reads the machine's clock like `now()` does.
  @ParameterizedTest
  @CsvSource({
    "java.time.*, now, the Instant you were given",
    "java.time.Clock, system.*|tick.*, the Instant you were given",
    "java.time.InstantSource, system, the Instant you were given",
    "java.time.ZoneId, systemDefault, ExchangeTime.NEW_YORK",
    "java.lang.System, currentTimeMillis|nanoTime, the Instant you were given",
    "java.lang.Thread, sleep, Timers",
    "java.util.UUID, randomUUID, an id derived from what it names",
    "java.lang.Math, random, the RandomGenerator you were given"
  })
  void neverCalls(String owner, String method, String useInstead) {
    noClasses()
        .should()
        .callMethodWhere(calls(owner, method))
        .because("there is " + useInstead)
        .check(MODEL);
  }

  @Test
  void leavesNothingToChance() {
    noClasses().should().callConstructor(Random.class).check(MODEL);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(MODEL);
  }

  @Test
  void hasNoTimeWithoutAZone() {
    noClasses().should().dependOnClassesThat().areAssignableTo(LocalDateTime.class).check(MODEL);
  }

  @Test
  void countsNothingInFloatingPoint() {
    noFields().should().haveRawType(FLOATING_POINT).check(MODEL);
    noMethods().should().haveRawReturnType(FLOATING_POINT).check(MODEL);
    noClasses().should().callConstructor(BigDecimal.class, double.class).check(MODEL);
    noClasses().should().callMethod(BigDecimal.class, "valueOf", double.class).check(MODEL);
    noClasses().should().callMethod(BigDecimal.class, "doubleValue").check(MODEL);
  }

  private static DescribedPredicate<JavaMethodCall> calls(String owner, String method) {
    return describe(
        owner + "." + method,
        call ->
            call.getTargetOwner()
                    .getName()
                    .matches(owner.replace(".", "\\.").replace("\\.*", "\\..*"))
                && call.getName().matches(method));
  }
}
