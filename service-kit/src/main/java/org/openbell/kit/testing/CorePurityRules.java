package org.openbell.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// What every service's architecture test asks: cores are pure, packages have no cycles, and
/// nobody asks the machine for the time.
///
/// An edge package has one of the names in [#EDGES]; the service's root package holds shells
/// and its assembly; everything else is core.
public final class CorePurityRules {
  private static final Set<String> EDGES =
      Set.of(
          "inbound",
          "store",
          "wiring",
          "clockwork",
          "console",
          "channel",
          "tws",
          "polygon",
          "fmp",
          "llm");

  private static final Set<String> BANNED =
      Set.of(
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.system",
          "java.time.Instant.now",
          "java.time.InstantSource.system",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZoneId.systemDefault",
          "java.time.ZonedDateTime.now",
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.util.UUID.randomUUID");

  // Edges measure how long a socket or a vendor took; a core has nothing to measure.
  private static final Set<String> BANNED_IN_CORES = Set.of("java.lang.System.nanoTime");

  private CorePurityRules() {}

  /// Checks the service whose packages start with `root`, for example `org.openbell.exit`.
  public static void check(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    coreImportsOnlyTheJdkAndTheModel(root, classes);
    slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
    noClasses().should(callBannedThings()).allowEmptyShould(true).check(classes);
    noClasses()
        .that(areCoreOf(root))
        .should(ArchConditions.callMethodWhere(everyOverloadOf(BANNED_IN_CORES)))
        .allowEmptyShould(true)
        .check(classes);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(LocalDateTime.class)
        .because("a local time without a zone cost the trader four mistakes in one day")
        .check(classes);
  }

  private static void coreImportsOnlyTheJdkAndTheModel(String root, JavaClasses classes) {
    noClasses()
        .that(areCoreOf(root))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "lie outside the JDK, trading-model and this service's core",
                type ->
                    !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().startsWith("org.openbell.model")
                        && !type.isPrimitive()
                        && !type.isArray()
                        && !isCore(root, type)))
        .because("everything worth arguing about is a function over values")
        .allowEmptyShould(true)
        .check(classes);
  }

  private static ArchCondition<JavaClass> callBannedThings() {
    return ArchConditions.callMethodWhere(everyOverloadOf(BANNED))
        .or(ArchConditions.callConstructor(Random.class))
        .or(ArchConditions.callConstructor(Random.class, long.class))
        .or(ArchConditions.dependOnClassesThat(JavaClass.Predicates.type(ThreadLocalRandom.class)));
  }

  private static DescribedPredicate<JavaMethodCall> everyOverloadOf(Set<String> banned) {
    return DescribedPredicate.describe(
        "reads the machine's clock, waits, or draws by chance",
        call -> banned.contains(call.getTargetOwner().getName() + "." + call.getName()));
  }

  private static DescribedPredicate<JavaClass> areCoreOf(String root) {
    return DescribedPredicate.describe("are core", type -> isCore(root, type));
  }

  private static boolean isCore(String root, JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(root + ".")) {
      return false;
    }
    String feature = name.substring(root.length() + 1).split("\\.", 2)[0];
    return !EDGES.contains(feature);
  }
}
