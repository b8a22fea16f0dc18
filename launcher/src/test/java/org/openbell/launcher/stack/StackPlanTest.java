package org.openbell.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.launcher.stack.StackSettings.Gateway;
import org.openbell.launcher.stack.StackSettings.Secrets;

class StackPlanTest {
  private static final Path JAVA = Path.of("/jdk/bin/java");
  private static final long LAUNCHER = 42;

  @Test
  void givesEachServiceItsOwnLoginAndPort() {
    var order = service("order-service", plan(false, Optional.empty(), Map.of()));

    assertThat(order.name()).isEqualTo("order-service");
    assertThat(order.command()).contains("/root/order-service/target/quarkus-app/quarkus-run.jar");
    assertThat(order.environment())
        .containsEntry("QUARKUS_HTTP_PORT", "8484")
        .containsEntry("QUARKUS_MANAGEMENT_PORT", "8504")
        .containsEntry("QUARKUS_DATASOURCE_USERNAME", "svc_order")
        .containsEntry("OPENBELL_SERVICES_SCHEDULER_URL", "http://127.0.0.1:8481")
        .containsEntry("OPENBELL_GATEWAY_PORT", "4002")
        .containsEntry("OPENBELL_CLOCK", "real");
  }

  @Test
  void tellsTheOperatorsTokenToTheDeskAndAnotherToOrderService() {
    var services = plan(false, Optional.empty(), Map.of()).services();

    assertThat(services)
        .filteredOn(service -> service.environment().containsKey("OPENBELL_OPERATOR_TOKEN"))
        .extracting(
            ChildSpec::name,
            service -> service.environment().get("OPENBELL_OPERATOR_TOKEN"),
            service -> service.environment().get("OPENBELL_HOUSE_TOKEN"))
        .containsExactly(
            tuple("order-service", "house", null), tuple("approval-service", "token", "house"));
  }

  @Test
  void givesTheAuditorALoginThatIsNobodysAndNoTokenOfTheOperator() {
    var auditor = plan(false, Optional.empty(), Map.of()).auditor();

    assertThat(auditor.command()).contains("/root/auditor/target/auditor.jar", "-Xmx80m");
    assertThat(auditor.environment())
        .containsEntry("OPENBELL_AUDITOR_PORT", "8487")
        .containsEntry("OPENBELL_SERVICES_ORDER_URL", "http://127.0.0.1:8484")
        .doesNotContainKey("OPENBELL_OPERATOR_TOKEN");
  }

  @Test
  void holdsTheAuditorToTheLimitsThatOrderServiceHas() {
    var outside = Map.of("OPENBELL_ORDER_LIMITS_MASTERS", "1");

    assertThat(plan(true, Optional.empty(), outside).auditor().environment())
        .containsEntry("OPENBELL_ORDER_LIMITS_MASTERS", "1");
  }

  @Test
  void emptiesTheDatabaseOfADemoAtItsFirstStartOnly() {
    var postgres = plan(false, Optional.empty(), Map.of()).foundation().getFirst();

    assertThat(postgres.firstTime()).containsExactly("--fresh-database");
    assertThat(postgres.again().firstTime()).isEmpty();
  }

  @Test
  void keepsAndProtectsTheDatabaseOfARealRun() {
    var postgres = plan(true, Optional.empty(), Map.of()).foundation().getFirst();

    assertThat(postgres.command()).contains("--durable");
    assertThat(postgres.firstTime()).isEmpty();
  }

  @Test
  void usesANamedGatewayAndLeavesTheSimulatorsIdle() {
    var plan = plan(true, Optional.of(new Gateway("broker.example", 4001)), Map.of());

    assertThat(plan.services().getFirst().environment())
        .containsEntry("OPENBELL_GATEWAY_HOST", "broker.example")
        .containsEntry("OPENBELL_GATEWAY_PORT", "4001");
    assertThat(plan.foundation().getLast().command()).containsSubsequence("--port", "0");
  }

  @Test
  void letsTheCallersVendorsWin() {
    var outside = Map.of("OPENBELL_FMP_KEY", "mine");

    var scanner = service("scanner-service", plan(true, Optional.empty(), outside));

    assertThat(scanner.environment()).containsEntry("OPENBELL_FMP_KEY", "mine");
  }

  private static ChildSpec service(String name, StackPlan plan) {
    return plan.services().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static StackPlan plan(
      boolean durable, Optional<Gateway> gateway, Map<String, String> outside) {
    var settings =
        new StackSettings(
            Path.of("/root"),
            Path.of("/state/demo"),
            Path.of("/state/binaries"),
            new PortPlan(PortPlan.DEFAULT_BASE),
            "real",
            ZoneId.of("America/Los_Angeles"),
            "2025-10-29",
            LocalDate.of(2025, 10, 29),
            1,
            durable,
            gateway,
            Optional.of("PT30M"),
            new Secrets("secret", "token", "house"),
            outside);
    return new StackPlan(settings, JAVA, LAUNCHER);
  }
}
