package org.openbell.order.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.kit.observe.BuildId;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.time.PacedClock;
import org.openbell.order.AccountMode;
import org.openbell.order.OrderPolicy;
import org.openbell.order.gate.GateLimits;
import org.openbell.order.sizing.SizingPolicy;

class OrderSettingsTest {
  private static final BuildId BUILD = new BuildId("0.1.0+test");
  private static final PacedClock REAL = PacedClock.real(InstantSource.system());

  private static <T> T settings(Class<T> type, Map<String, String> set) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder().withMapping(type).withDefaultValues(set).build();
    return config.getConfigMapping(type);
  }

  @Test
  void theDefaultsAreWhatTheTraderAskedFor() {
    OrderPolicy policy = Policies.of(settings(OrderSettings.class, Map.of()), REAL, BUILD);

    assertThat(policy.sizing()).isEqualTo(SizingPolicy.standard());
    assertThat(policy.limits()).isEqualTo(GateLimits.standard());
    assertThat(policy.mode()).isEqualTo(AccountMode.PAPER);
    assertThat(policy.account()).isEmpty();
    assertThat(policy.patience()).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.protectAfter()).isEqualTo(Duration.ofSeconds(2));
    assertThat(policy.entryLifetime()).isEqualTo(Duration.ofMinutes(15));
    assertThat(policy.run()).isNotBlank();
  }

  @Test
  void anAcceleratedClockIsGivenMorePatience() {
    PacedClock fast =
        PacedClock.paced(
            InstantSource.system(),
            Instant.EPOCH,
            List.of(new PacedClock.Leg(Instant.parse("2025-10-29T12:00:00Z"), 120)));

    assertThat(Policies.of(settings(OrderSettings.class, Map.of()), fast, BUILD).patience())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void whatIsSetHolds() {
    OrderPolicy policy =
        Policies.of(
            settings(
                OrderSettings.class,
                Map.of(
                    "openbell.order.mode", "LIVE",
                    "openbell.order.account", "U7654321",
                    "openbell.order.limits.masters", "2")),
            REAL,
            BUILD);

    assertThat(policy.mode()).isEqualTo(AccountMode.LIVE);
    assertThat(policy.account()).isEqualTo(Optional.of("U7654321"));
    assertThat(policy.limits().counts().masters()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "order.mode=LIVE, order.account: LIVE trades in one account only",
    "order.account=U7654321, order.account: U7654321 is no PAPER account; paper ids begin with D",
    "order.mode=LIVE order.account=DU1234567, order.account: DU1234567 is no LIVE account",
    "order.limits.notional-per-order=0, order.limits.notional-per-order: 0.00 USD is not above 0",
    "order.limits.daily-loss=-1, order.limits.daily-loss: -1.00 USD is not above 0",
    "order.limits.notional-per-order=1000000, order.limits.notional-per-order: 1000000.00 USD",
    "order.limits.masters=4, order.limits.masters: 4 is outside 1 to 3",
    "order.limits.books-age=PT0S, order.limits.books-age: PT0S is not above zero",
    "order.limits.price-collar=0, order.limits.price-collar: 0.00 % is not above 0",
    "order.sizing.notional-per-trade=6000, order.sizing.notional-per-trade: the gate would deny",
    "order.sizing.stop=5.1, order.sizing.stop: 5.10 % is not above 0 and at most 5.00",
    "order.sizing.high-target=1, order.sizing.high-target: 1.00 % is less than the medium-target",
    "order.sizing.medium-target=0, order.sizing.medium-target: 0.00 % is not above 0",
    "order.sizing.high-above=0.6, order.sizing.high-above: 0.6 lies below medium-from",
    "order.sizing.notional-per-trade=0, order.sizing.notional-per-trade",
    "order.patience=PT0S, order.patience: PT0S is not above zero and at most PT30M",
    "order.protect-after=PT1H, order.protect-after: PT1H is not above zero and at most PT30M",
    "order.entry-lifetime=PT7H, order.entry-lifetime: PT7H is not above zero and at most PT6H",
    "order.costs.worth=0, order.costs.worth: 0 is outside 1 to 20",
    "order.arming.longest-skew=PT1M, order.arming.longest-skew: PT1M is not above zero",
    "order.arming.free-megabytes=0, order.arming.free-megabytes: 0 is below 50"
  })
  void whatCannotBeMeantIsRefusedByItsName(String set, String complaint) {
    Map<String, String> settings = new HashMap<>();
    for (String one : set.split(" ", -1)) {
      settings.put("openbell." + one.split("=", -1)[0], one.split("=", -1)[1]);
    }

    assertThatThrownBy(() -> Policies.of(settings(OrderSettings.class, settings), REAL, BUILD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("openbell." + complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.limits.daily-loss", "order.limits.masters", "order.mode"})
  void whatIsSetToNothingIsRefusedByItsName(String setting) {
    assertThatThrownBy(() -> settings(OrderSettings.class, Map.of("openbell." + setting, "")))
        .hasMessageContaining("openbell." + setting);
  }

  @Test
  void restrictedSymbolsAreAList() {
    OrderPolicy policy =
        Policies.of(
            settings(OrderSettings.class, Map.of("openbell.order.limits.restricted", "GME,BRK.B")),
            REAL,
            BUILD);

    assertThat(policy.limits().manner().restricted())
        .containsExactlyInAnyOrder(Symbol.parse("GME"), Symbol.parse("BRK.B"));
  }

  @Test
  void theGatewayIsAPaperGatewayOnThisMachine() {
    GatewaySettings gateway = settings(GatewaySettings.class, Map.of());

    assertThat(gateway.host()).isEqualTo("127.0.0.1");
    assertThat(gateway.port()).isEqualTo(4002);
    assertThat(gateway.clientId()).isEqualTo(7);
  }

  @Test
  void clientZeroIsRefusedBecauseItTakesOverOrdersMadeByHand() {
    GatewaySettings zero =
        settings(GatewaySettings.class, Map.of("openbell.gateway.client-id", "0"));

    assertThatThrownBy(() -> OrderWiring.clientId(zero))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openbell.gateway.client-id is 0");
  }
}
