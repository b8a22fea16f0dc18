package org.openbell.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// 28 to 31: orders for the opening auction, all taken back before it.
final class AuctionPoints {
  /// The broker takes on-open orders from some hour of the night on; sources differ about which.
  private static final Duration SURELY_OPEN = Duration.ofHours(2);

  private static final Duration MARGIN = Duration.ofSeconds(60);

  static final List<Point> ALL =
      List.of(
          Point.unproven(
              28,
              "an order for the open is confirmed before the auction",
              "in which state it waits",
              AuctionPoints::isTaken),
          Point.unproven(
              29,
              "an order for the open that is sent again is still one order",
              "whether it loses its place in the auction",
              AuctionPoints::isSentAgain),
          Point.known(
              30, "an order for the open is taken back before 09:25", AuctionPoints::isTakenBack),
          Point.unproven(
              31,
              "an order for the open is refused after 09:28",
              "when the broker begins to take them for the next day",
              AuctionPoints::isTooLate));

  private AuctionPoints() {}

  private static void beforeTheCutoff(Stage stage) {
    DaySchedule day = stage.today();
    Instant now = stage.now();
    if (now.isBefore(day.open().minus(SURELY_OPEN))
        || now.isAfter(day.entryCutoff().minus(MARGIN))) {
      throw new NotNow("needs a session's morning, 07:30 to 09:23 ET");
    }
  }

  private static Order onOpen(Stage stage) {
    return stage.order(Side.BUY, Leg.ENTRY, new OrderKind.MarketOnOpen(), 1, "");
  }

  private static String isTaken(Stage stage) throws InterruptedException {
    beforeTheCutoff(stage);
    Order order = stage.resting(onOpen(stage));
    RestingPoints.theOnly(stage, order);
    return "order " + order.brokerOrderId() + " waits for the auction";
  }

  private static String isSentAgain(Stage stage) throws InterruptedException {
    beforeTheCutoff(stage);
    Order order = stage.resting(onOpen(stage));
    int mark = stage.hearing().mark();
    stage.place(order);
    Optional<String> answer = RestingPoints.refusal(stage, order, mark, stage.plan().silence());
    RestingPoints.theOnly(stage, order);
    return answer.orElse("no complaint") + "; one order";
  }

  private static String isTakenBack(Stage stage) throws InterruptedException {
    beforeTheCutoff(stage);
    Order order = stage.resting(onOpen(stage));
    return stage.takenBack(order).words();
  }

  private static String isTooLate(Stage stage) throws InterruptedException {
    DaySchedule day = stage.today();
    Instant now = stage.now();
    if (now.isBefore(day.open().minusSeconds(110)) || now.isAfter(day.close().minusSeconds(600))) {
      throw new NotNow("needs 09:28:10 to ten minutes before the close, ET");
    }
    Order order = onOpen(stage);
    int mark = stage.hearing().mark();
    stage.place(order);
    Optional<String> refusal = RestingPoints.refusal(stage, order, mark, stage.plan().patience());
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("it was taken: for which auction?");
    }
    return refusal.orElseThrow(() -> new NotAsHoped("neither taken nor refused"));
  }
}
