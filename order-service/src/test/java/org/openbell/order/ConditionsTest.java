package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.order.arming.Vitals;
import org.openbell.order.house.Cause;

class ConditionsTest {
  @ParameterizedTest
  @CsvSource({
    "true, 0, 0, 2000, ''",
    "true, 5000, 5000, 150, ''",
    "true, 5001, 0, 2000, CLOCK_SKEW",
    "true, 0, 60000, 2000, CLOCK_SKEW",
    "false, 60000, 60000, 2000, ''",
    "true, 0, 0, 149, DISK_NEARLY_FULL",
    "true, 0, 0, 49, DISK_FULL"
  })
  void callForAPersonWhenTheyAreBad(
      boolean realClock, long gatewayMillis, long databaseMillis, long megabytes, String cause) {
    Vitals vitals =
        new Vitals(
            at("09:00:00"),
            realClock,
            Optional.of(Duration.ofMillis(gatewayMillis)),
            Optional.of(Duration.ofMillis(databaseMillis)),
            Optional.empty(),
            megabytes * 1_000_000,
            Set.of());

    assertThat(Conditions.of(vitals).stream().map(Cause::name).findFirst().orElse(""))
        .isEqualTo(cause);
  }
}
