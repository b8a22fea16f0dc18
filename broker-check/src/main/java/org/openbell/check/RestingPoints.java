package org.openbell.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// 9 to 20: orders that rest far from the market, and what must not become of them.
final class RestingPoints {
  private static final String LONGEST_TICKER = "ABCDEFGHIJKL";
  private static final Symbol UNKNOWN = new Symbol("ZZQQXX");

  static final List<Point> ALL =
      List.of(
          Point.known(
              9, "a resting order is in the books by reference and number", RestingPoints::rests),
          Point.unproven(
              10,
              "the longest order reference comes back whole",
              "the longest reference a gateway keeps",
              RestingPoints::keepsTheReference),
          Point.known(
              11, "the same number with more shares changes the order", RestingPoints::changes),
          Point.unproven(
              12,
              "the same order sent again makes no second one",
              "whether a change that changes nothing is silent",
              RestingPoints::isSentAgain),
          Point.known(13, "a cancel is confirmed, with nothing filled", RestingPoints::isTakenBack),
          Point.unproven(
              14,
              "an ended order is among the completed ones",
              "how soon a gateway lists it",
              RestingPoints::isListedAsEnded),
          Point.known(
              15, "a cancel of an ended order harms nothing", RestingPoints::isCanceledTwice),
          Point.unproven(
              16,
              "the number of an ended order makes no new one in silence",
              "whether the answer is 103, 104 or a new order",
              RestingPoints::numberIsUsedUp),
          Point.known(17, "an unknown symbol is refused", RestingPoints::isUnknown),
          Point.known(18, "a price between two ticks does not work", RestingPoints::isOffTheTick),
          Point.known(19, "an order outlives its connection", RestingPoints::outlivesTheLink),
          Point.unproven(
              20,
              "sent again after a reconnect, it is still one order",
              "whether a gateway that was restarted remembers the number",
              RestingPoints::isSentAgainAfterwards));

  private RestingPoints() {}

  private static String rests(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    BrokerBooks.OpenOrder found = theOnly(stage, order);
    if (found.brokerOrderId() != order.brokerOrderId()) {
      throw new NotAsHoped("the books say number " + found.brokerOrderId());
    }
    return "order " + order.brokerOrderId() + " has permanent id " + found.permanentId();
  }

  static BrokerBooks.OpenOrder theOnly(Stage stage, Order order) {
    List<BrokerBooks.OpenOrder> found = stage.working(order.ref());
    if (found.size() != 1) {
      throw new NotAsHoped(found.size() + " orders work under the reference " + order.ref());
    }
    return found.getFirst();
  }

  private static String keepsTheReference(Stage stage) throws InterruptedException {
    Order order =
        stage.resting(
            stage.named(
                new Symbol(LONGEST_TICKER),
                Side.BUY,
                Leg.ENTRY,
                new OrderKind.Limit(stage.farBelow()),
                1,
                ""));
    theOnly(stage, order);
    return order.ref().toString().length() + " characters";
  }

  private static String changes(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    Order more = SuiteOrders.changed(order, order.kind(), Shares.of(2));
    int mark = stage.hearing().mark();
    stage.place(more);
    stage.confirmed(more, mark);
    BrokerBooks.OpenOrder found = theOnly(stage, order);
    if (found.shares().count() != 2) {
      throw new NotAsHoped("the books say " + found.shares() + " shares, not 2");
    }
    return "1 share became 2";
  }

  private static String isSentAgain(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    int mark = stage.hearing().mark();
    stage.place(order);
    Optional<String> refusal = refusal(stage, order, mark, stage.plan().silence());
    theOnly(stage, order);
    return refusal.orElse("no complaint") + "; one order";
  }

  private static String isTakenBack(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    BrokerReport.Canceled over = stage.takenBack(order);
    if (!over.filled().isZero()) {
      throw new NotAsHoped(over.filled() + " shares filled far from the market");
    }
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("the books still have it");
    }
    return over.words();
  }

  private static String isListedAsEnded(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    stage.takenBack(order);
    return stage.books().endedOrders().stream()
        .filter(ended -> ended.ref().equals(order.ref()))
        .findFirst()
        .map(BrokerBooks.EndedOrder::words)
        .orElseThrow(() -> new NotAsHoped("the completed orders do not have " + order.ref()));
  }

  private static String isCanceledTwice(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    stage.takenBack(order);
    int mark = stage.hearing().mark();
    stage.broker().cancel(order);
    Optional<String> answer = refusal(stage, order, mark, stage.plan().patience());
    if (!stage.isConnected()) {
      throw new NotAsHoped("the connection ended");
    }
    return answer.orElse("no answer");
  }

  private static String numberIsUsedUp(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    stage.takenBack(order);
    int mark = stage.hearing().mark();
    stage.place(order);
    Optional<String> answer = refusal(stage, order, mark, stage.plan().patience());
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("it works again: a late resend could double an order");
    }
    return answer.orElse("no answer, and no order");
  }

  private static String isUnknown(Stage stage) throws InterruptedException {
    Order known = stage.order(Side.BUY, Leg.ENTRY, new OrderKind.Limit(Price.parse("1")), 1, "");
    Order order =
        SuiteOrders.unsent(
            known.ref(),
            known.brokerOrderId(),
            new Instrument(UNKNOWN, "No such company", Exchange.NASDAQ),
            known.side(),
            known.kind(),
            known.shares(),
            "",
            stage.now());
    return mustBeRefused(stage, order);
  }

  private static String isOffTheTick(Stage stage) throws InterruptedException {
    Price between = new Price(stage.farBelow().value().add(new BigDecimal("0.0013")));
    if (between.isBelow(Price.parse("1"))) {
      throw new NotNow("below one dollar every price is on a tick");
    }
    return mustBeRefused(
        stage, stage.order(Side.BUY, Leg.ENTRY, new OrderKind.Limit(between), 1, ""));
  }

  private static String mustBeRefused(Stage stage, Order order) throws InterruptedException {
    int mark = stage.hearing().mark();
    stage.place(order);
    Optional<String> refusal = refusal(stage, order, mark, stage.plan().patience());
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("it works");
    }
    return refusal.orElseThrow(() -> new NotAsHoped("neither works nor was refused"));
  }

  private static String outlivesTheLink(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    stage.disconnect();
    stage.reconnect();
    BrokerBooks.OpenOrder found = theOnly(stage, order);
    if (found.brokerOrderId() != order.brokerOrderId()) {
      throw new NotAsHoped("its number became " + found.brokerOrderId());
    }
    stage.takenBack(order);
    return "found, and taken back over the new connection";
  }

  private static String isSentAgainAfterwards(Stage stage) throws InterruptedException {
    Order order = stage.restingBuy();
    stage.disconnect();
    stage.reconnect();
    Price lower =
        stage
            .farBelow()
            .movedBy(Percent.parse("1").negated(), TickTable.US_STOCKS, RoundingMode.DOWN);
    int mark = stage.hearing().mark();
    stage.place(SuiteOrders.changed(order, new OrderKind.Limit(lower), order.shares()));
    refusal(stage, order, mark, stage.plan().silence());
    theOnly(stage, order);
    return "one order";
  }

  /// The broker's no to something about this order, whatever kind of no it is.
  static Optional<String> refusal(Stage stage, Order order, int mark, Duration patience)
      throws InterruptedException {
    int number = order.brokerOrderId();
    return stage
        .hearing()
        .first(
            mark,
            patience,
            report ->
                switch (report) {
                  case BrokerReport.Rejected(int id, int code, String words) when id == number ->
                      Optional.of("refused (" + code + "): " + words);
                  case BrokerReport.ChangeRefused(int id, int code, String words)
                      when id == number ->
                      Optional.of("change refused (" + code + "): " + words);
                  case BrokerReport.Unclear(int id, int code, String words) when id == number ->
                      Optional.of("unclear (" + code + "): " + words);
                  case BrokerReport _ -> Optional.empty();
                });
  }
}
