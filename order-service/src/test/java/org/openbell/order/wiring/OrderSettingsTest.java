package org.openbell.order.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.kit.observe.BuildId;
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

  @Test
  void theGatewayIsAPaperGatewayOnThisMachine() {
    GatewaySettings gateway = settings(GatewaySettings.class, Map.of());

    assertThat(gateway.host()).isEqualTo("127.0.0.1");
    assertThat(gateway.port()).isEqualTo(4002);
    assertThat(gateway.clientId()).isEqualTo(7);
  }
}
