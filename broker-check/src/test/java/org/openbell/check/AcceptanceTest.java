package org.openbell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.ExchangeClocks;
import org.openbell.simulator.Simulator;
import org.openbell.tws.TwsSettings;

/// The adapter that trades, on the simulator, at three hours of a session.
class AcceptanceTest {
  @Test
  void passesInTheMorningWhatTheMorningAllows() throws Exception {
    var verdicts = verdictsAt("2025-10-29T09:05:00-04:00");

    assertThat(failed(verdicts)).isEmpty();
    assertThat(notTried(verdicts)).containsExactly(21, 22, 23, 24, 25, 26, 27, 31);
  }

  @Test
  void passesAfterTheLastMinuteForTheOpen() throws Exception {
    var verdicts = verdictsAt("2025-10-29T09:28:15-04:00");

    assertThat(failed(verdicts)).isEmpty();
    assertThat(notTried(verdicts)).containsExactly(21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  }

  @Test
  void passesInTheSessionWhatTheSessionAllows() throws Exception {
    var verdicts = verdictsAt("2025-10-29T11:00:00-04:00");

    assertThat(failed(verdicts)).isEmpty();
    assertThat(notTried(verdicts)).containsExactly(28, 29, 30);
  }

  private static Map<Point, Verdict> verdictsAt(String start)
      throws IOException, InterruptedException {
    ExchangeClock clock =
        ExchangeClocks.of(
            InstantSource.system().instant() + "=" + Instant.from(java.time.OffsetDateTime.parse(start)) + "*1",
            InstantSource.system());
    try (var simulator =
        Simulator.start(
            new Simulator.Settings(
                "2025-10-29",
                Optional.empty(),
                OptionalLong.empty(),
                clock,
                InetAddress.getLoopbackAddress(),
                0,
                0,
                false))) {
      var plan =
          new CheckPlan(
              new Instrument(new Symbol("WULF"), "TeraWulf", Exchange.NASDAQ),
              Optional.empty(),
              Duration.ofSeconds(3),
              Duration.ofSeconds(15),
              1);
      return new Acceptance(
              TwsAdapter.source(TwsSettings.of("127.0.0.1", simulator.gatewayPort(), 77), clock),
              plan,
              clock,
              UsEquityCalendar.standard())
          .run((point, verdict) -> System.out.println(point.number() + " " + verdict));
    }
  }

  private static List<String> failed(Map<Point, Verdict> verdicts) {
    List<String> failed = new ArrayList<>();
    verdicts.forEach(
        (point, verdict) -> {
          if (verdict instanceof Verdict.Fail) {
            failed.add(point.number() + " " + point.title() + ": " + verdict.words());
          }
        });
    return failed;
  }

  private static List<Integer> notTried(Map<Point, Verdict> verdicts) {
    return verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Verdict.NotTried)
        .map(entry -> entry.getKey().number())
        .toList();
  }
}
