package org.openbell.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openbell.model.time.PacedClock;
import org.openbell.simulator.faults.FaultScript;

class SimulatorTest {
  private static final Instant MORNING = Instant.parse("2025-10-29T12:00:00Z");

  @Test
  void showsItsLedgerItsClockAndItsHealth() throws IOException {
    try (var simulator = Simulator.start(settings(Optional.empty(), 0))) {
      var ledger = get(simulator, "/ledger");

      assertThat(ledger.get("account").asText()).isEqualTo("DU1234567");
      assertThat(ledger.get("cash").isTextual()).isTrue();
      assertThat(ledger.get("orders")).isEmpty();
      assertThat(ledger.get("openingPositions").get(0).get("symbol").asText()).isEqualTo("SKYX");
      assertThat(get(simulator, "/clock").get("exchangeTime").asText())
          .isEqualTo(MORNING.toString());
      assertThat(get(simulator, "/health").get("status").asText()).isEqualTo("UP");
    }
  }

  @Test
  void refusesATakenPortAndADayWithoutASession() throws IOException {
    try (var first = Simulator.start(settings(Optional.empty(), 0))) {
      assertThatThrownBy(() -> Simulator.start(settings(Optional.empty(), first.gatewayPort())))
          .isInstanceOf(IOException.class)
          .hasMessage("port " + first.gatewayPort() + " of the gateway is in use");
    }
    assertThatThrownBy(
            () -> Simulator.start(settings(Optional.of(LocalDate.parse("2025-12-25")), 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the exchange is closed on 2025-12-25");
  }

  @Test
  void playsTheNextSessionWhenTheRealClockShowsAClosedDay() throws IOException {
    var sunday = Instant.parse("2026-11-22T12:00:00Z");

    try (var simulator = Simulator.start(settings(Optional.empty(), 0, sunday))) {
      assertThat(simulator.hours().date()).hasToString("2026-11-23");
    }
  }

  private static Simulator.Settings settings(Optional<LocalDate> date, int port) {
    return settings(date, port, MORNING);
  }

  private static Simulator.Settings settings(Optional<LocalDate> date, int port, Instant now) {
    return new Simulator.Settings(
        "2025-10-29",
        date,
        OptionalLong.empty(),
        PacedClock.real(InstantSource.fixed(now)),
        InetAddress.getLoopbackAddress(),
        port,
        0,
        false,
        FaultScript.NONE);
  }

  private static JsonNode get(Simulator simulator, String path) throws IOException {
    var url = URI.create("http://127.0.0.1:" + simulator.httpPort() + path).toURL();
    try (var body = url.openStream()) {
      return new ObjectMapper().readTree(body);
    }
  }
}
