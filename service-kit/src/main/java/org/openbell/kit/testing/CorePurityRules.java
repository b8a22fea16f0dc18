package org.openbell.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// What every service's architecture test asks: cores are pure, packages have no cycles, and
/// nobody asks the machine for the time.
///
/// An edge package has one of the names in [#EDGES]; the service's root package holds shells
/// and its assembly; everything else is core.
public final class CorePurityRules {
  private static final Set<String> EDGES =
      Set.of("inbound", "store", "wiring", "clockwork", "console", "tws", "polygon", "fmp", "llm");

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

  private static com.tngtech.archunit.lang.ArchCondition<JavaClass> callBannedThings() {
    return ArchConditions.callMethod(Instant.class, "now")
        .or(ArchConditions.callMethod(LocalDate.class, "now"))
        .or(ArchConditions.callMethod(System.class, "currentTimeMillis"))
        .or(ArchConditions.callMethod(UUID.class, "randomUUID"))
        .or(ArchConditions.callMethod(Thread.class, "sleep", long.class))
        .or(ArchConditions.callConstructor(Random.class));
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
