package org.openbell.check;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.openbell.model.session.TradingCalendar;
import org.openbell.order.broker.BrokerUnavailable;

/// The numbered points, tried in their order on one adapter.
///
/// An order that a point leaves working is taken back before the next, and whatever happens, the
/// last point leaves nothing behind.
public final class Acceptance {
  private static final int PAPER_ACCOUNT = 2;

  private final Adapter.Source source;
  private final CheckPlan plan;
  private final InstantSource clock;
  private final TradingCalendar calendar;

  public Acceptance(
      Adapter.Source source, CheckPlan plan, InstantSource clock, TradingCalendar calendar) {
    this.source = source;
    this.plan = plan;
    this.clock = clock;
    this.calendar = calendar;
  }

  /// Every point there is; the last one cleans up.
  public static List<Point> points() {
    return Stream.of(
            LinkPoints.ALL,
            RestingPoints.ALL,
            TradePoints.ALL,
            AuctionPoints.ALL,
            LeavingPoints.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /// Tries them all and tells each verdict as soon as it is known.
  public Map<Point, Verdict> run(BiConsumer<Point, Verdict> tell) throws InterruptedException {
    Map<Point, Verdict> verdicts = new LinkedHashMap<>();
    Stage stage = new Stage(source, plan, clock, calendar);
    List<Point> left = new ArrayList<>(points());
    boolean mayPlaceOrders = true;
    try {
      while (!left.isEmpty()) {
        Point point = left.removeFirst();
        Verdict verdict =
            mayPlaceOrders || point.number() < PAPER_ACCOUNT
                ? tried(point, stage)
                : new Verdict.NotTried("no connection to a paper account");
        verdicts.put(point, verdict);
        tell.accept(point, verdict);
        mayPlaceOrders &= point.number() > PAPER_ACCOUNT || verdict instanceof Verdict.Pass;
      }
      return verdicts;
    } finally {
      stage.disconnect();
    }
  }

  private static Verdict tried(Point point, Stage stage) throws InterruptedException {
    try {
      String words = point.trial().on(stage);
      if (stage.isConnected()) {
        stage.clear();
      }
      return new Verdict.Pass(words);
    } catch (NotNow needs) {
      return new Verdict.NotTried(needs.getMessage());
    } catch (NotAsHoped | BrokerUnavailable failed) {
      return afterwards(stage, failed.getMessage());
    }
  }

  /// A point that failed may have ended the link, or left an order.
  private static Verdict afterwards(Stage stage, String words) throws InterruptedException {
    try {
      if (!stage.isConnected()) {
        stage.reconnect();
      }
      stage.clear();
      return new Verdict.Fail(words);
    } catch (BrokerUnavailable away) {
      return new Verdict.Fail(words + "; and then: " + away.getMessage());
    }
  }
}
