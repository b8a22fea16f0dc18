package org.openbell.check;

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
import java.util.function.UnaryOperator;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.ExchangeClocks;
import org.openbell.simulator.Simulator;
import org.openbell.simulator.faults.FaultScript;
import org.openbell.tws.TwsSettings;

/// A simulator of its own for one run of the points.
final class World {
  static final String MORNING = "2025-10-29T13:05:00Z";
  static final String AFTER_THE_CUTOFF = "2025-10-29T13:28:15Z";
  static final String SESSION = "2025-10-29T15:00:00Z";
  static final int CLIENT = 77;

  private World() {}

  /// The verdicts on the adapter that trades.
  static Map<Point, Verdict> verdictsAt(String exchangeTime)
      throws IOException, InterruptedException {
    return verdicts(
        exchangeTime, Duration.ofSeconds(3), Duration.ofSeconds(15), UnaryOperator.identity());
  }

  /// The verdicts on an adapter with a mistake, in the session; it is not waited for long.
  static Map<Point, Verdict> verdictsOn(UnaryOperator<Adapter.Source> spoiled)
      throws IOException, InterruptedException {
    return verdicts(SESSION, Duration.ofMillis(500), Duration.ofSeconds(2), spoiled);
  }

  /// The verdicts when the exchange's clock shows that time.
  private static Map<Point, Verdict> verdicts(
      String exchangeTime, Duration patience, Duration late, UnaryOperator<Adapter.Source> spoiled)
      throws IOException, InterruptedException {
    ExchangeClock clock =
        ExchangeClocks.of(Instant.now() + "=" + exchangeTime + "*1", InstantSource.system());
    var settings =
        new Simulator.Settings(
            "2025-10-29",
            Optional.empty(),
            OptionalLong.empty(),
            clock,
            InetAddress.getLoopbackAddress(),
            0,
            0,
            false,
            FaultScript.NONE);
    try (var simulator = Simulator.start(settings)) {
      var gateway = TwsSettings.of("127.0.0.1", simulator.gatewayPort(), CLIENT);
      return new Acceptance(
              spoiled.apply(TwsAdapter.source(gateway, clock)),
              plan(patience, late),
              clock,
              UsEquityCalendar.standard())
          .run((_, _) -> {});
    }
  }

  private static CheckPlan plan(Duration patience, Duration late) {
    return new CheckPlan(
        new Instrument(new Symbol("WULF"), "TeraWulf", Exchange.NASDAQ),
        Optional.empty(),
        patience,
        late,
        1);
  }

  static List<String> failed(Map<Point, Verdict> verdicts) {
    List<String> failed = new ArrayList<>();
    verdicts.forEach(
        (point, verdict) -> {
          if (verdict instanceof Verdict.Fail(String words)) {
            failed.add(point.number() + " " + point.title() + ": " + words);
          }
        });
    return failed;
  }

  static List<Integer> numbersOf(Map<Point, Verdict> verdicts, Class<? extends Verdict> kind) {
    return verdicts.entrySet().stream()
        .filter(entry -> kind.isInstance(entry.getValue()))
        .map(entry -> entry.getKey().number())
        .toList();
  }
}
