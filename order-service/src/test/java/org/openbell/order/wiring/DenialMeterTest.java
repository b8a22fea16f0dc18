package org.openbell.order.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.at;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.OrderDenied;
import org.openbell.order.gate.DenialReason;

class DenialMeterTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Event> told = new ArrayList<>();
  private final DenialMeter meter = new DenialMeter((_, _, events) -> told.addAll(events), meters);

  private double count(DenialReason reason) {
    return meters.get(DenialMeter.NAME).tag("reason", reason.name()).counter().count();
  }

  @Test
  void countsEachDenialByItsReasonAndPassesEverythingOn() {
    OrderDenied denied = new OrderDenied(ENTRY, "NO_CASH", "settled cash does not cover it");

    meter.add("picks", at("09:20:00"), List.of(denied, new GatewayLost("1100"), denied));

    assertThat(count(DenialReason.NO_CASH)).isEqualTo(2);
    assertThat(told).containsExactly(denied, new GatewayLost("1100"), denied);
  }

  @Test
  void hasACounterForEveryReasonFromTheStart() {
    assertThat(DenialReason.values()).allSatisfy(reason -> assertThat(count(reason)).isZero());
  }
}
