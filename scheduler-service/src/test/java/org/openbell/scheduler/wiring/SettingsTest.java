package org.openbell.scheduler.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.kit.wiring.ServicesSettings;

class SettingsTest {
  @Test
  void hasTheDefaultsOfOneMachine() {
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(ServicesSettings.class)
            .withMapping(SchedulerSettings.class)
            .build();
    ServicesSettings at = settings.getConfigMapping(ServicesSettings.class);
    assertThat(
            List.of(
                at.scheduler(), at.scanner(), at.ranker(), at.order(), at.exit(), at.approval()))
        .containsExactly(
            URI.create("http://127.0.0.1:8481"),
            URI.create("http://127.0.0.1:8482"),
            URI.create("http://127.0.0.1:8483"),
            URI.create("http://127.0.0.1:8484"),
            URI.create("http://127.0.0.1:8485"),
            URI.create("http://127.0.0.1:8486"));
    assertThat(settings.getConfigMapping(SchedulerSettings.class).rollCallPatience())
        .isEqualTo(Duration.ofSeconds(10));
  }
}
