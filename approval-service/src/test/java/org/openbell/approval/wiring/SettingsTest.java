package org.openbell.approval.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void givesTheOperatorTenMinutesAndNoToken() {
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(ApprovalSettings.class)
            .withMapping(OperatorSettings.class)
            .build();
    assertThat(settings.getConfigMapping(ApprovalSettings.class).lapseAfter())
        .isEqualTo(Duration.ofMinutes(10));
    OperatorSettings operator = settings.getConfigMapping(OperatorSettings.class);
    assertThat(operator.token()).isEmpty();
    assertThat(operator.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
  }
}
