package org.openbell.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Shares;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;

/// 21 to 27: one share, bought and sold again in the regular session.
final class TradePoints {
  static final List<Point> ALL =
      List.of(
          Point.known(
              21, "an execution names our reference, its shares and its price", TradePoints::buys),
          Point.known(22, "the books list the same execution", TradePoints::listsTheExecution),
          Point.unproven(
              23,
              "the commission follows under the execution's id",
              "how late it may come",
              TradePoints::charges),
          Point.known(24, "the holding shows what was bought", TradePoints::showsTheHolding),
          Point.unproven(
              25,
              "stop, target and timed exit rest in one group that reduces",
              "group type 2 with a stop, a limit and a timed market order",
              TradePoints::protects),
          Point.unproven(
              26,
              "when one leg fills, the broker takes the others back",
              "how soon, and with which words",
              TradePoints::closesTheGroup),
          Point.unproven(
              27,
              "a change of a filled order harms nothing",
              "whether the answer is 104 or something else",
              TradePoints::changesTooLate));

  private TradePoints() {}

  private static String buys(Stage stage) throws InterruptedException {
    stage.inTheSession();
    long before = holding(stage);
    Order order = stage.order(Side.BUY, Leg.ENTRY, new OrderKind.Limit(stage.justAbove()), 1, "");
    int mark = stage.hearing().mark();
    stage.place(order);
    Fill fill = stage.executed(order, mark);
    if (fill.shares().count() != 1 || fill.side() != Side.BUY) {
      throw new NotAsHoped("asked for 1, told of " + fill.shares() + " " + fill.side());
    }
    stage.keep(new Purchase(order, fill, before, mark));
    return "1 " + fill.symbol() + " at " + fill.price() + ", " + fill.executionId();
  }

  private static String listsTheExecution(Stage stage) {
    Fill fill = stage.purchase().fill();
    return stage.books().fills().stream()
        .filter(fill::equals)
        .findFirst()
        .map(Fill::executionId)
        .orElseThrow(() -> new NotAsHoped("the books do not have " + fill.executionId()));
  }

  private static String charges(Stage stage) throws InterruptedException {
    Purchase purchase = stage.purchase();
    String execution = purchase.fill().executionId();
    return stage
        .hearing()
        .first(
            purchase.mark(),
            stage.plan().late(),
            report ->
                report instanceof BrokerReport.Charged(String id, var commission)
                        && id.equals(execution)
                    ? Optional.of("commission " + commission)
                    : Optional.empty())
        .orElseThrow(() -> new NotAsHoped("no commission of " + execution));
  }

  private static String showsTheHolding(Stage stage) {
    long before = stage.purchase().heldBefore();
    long after = holding(stage);
    if (after - before != 1) {
      throw new NotAsHoped("bought 1, and the holding went from " + before + " to " + after);
    }
    return before + " became " + after;
  }

  private static long holding(Stage stage) {
    return stage.books().holdings().stream()
        .filter(held -> held.symbol().equals(stage.symbol()))
        .mapToLong(held -> held.shares())
        .sum();
  }

  /// Stop far below, target far above, and a market order that wakes shortly before the close.
  private static List<Order> protection(Stage stage, DaySchedule day) throws InterruptedException {
    Instant wakes = day.flatten();
    String group = "OBC-" + stage.plan().run() + "-" + stage.hearing().mark();
    List<Order> legs = new ArrayList<>();
    legs.add(
        stage.resting(
            stage.order(Side.SELL, Leg.STOP, new OrderKind.Stop(stage.farBelow()), 1, group)));
    legs.add(
        stage.resting(
            stage.order(Side.SELL, Leg.TARGET, new OrderKind.Limit(stage.farAbove()), 1, group)));
    legs.add(
        stage.resting(
            stage.order(Side.SELL, Leg.TIME_EXIT, new OrderKind.MarketAt(wakes), 1, group)));
    return legs;
  }

  private static String protects(Stage stage) throws InterruptedException {
    DaySchedule day = stage.inTheSession();
    stage.purchase();
    List<Order> legs = protection(stage, day);
    legs.forEach(leg -> RestingPoints.theOnly(stage, leg));
    return "3 legs rest";
  }

  private static String closesTheGroup(Stage stage) throws InterruptedException {
    DaySchedule day = stage.inTheSession();
    stage.purchase();
    List<Order> legs = protection(stage, day);
    Order target = legs.get(1);
    int mark = stage.hearing().mark();
    stage.place(
        SuiteOrders.changed(target, new OrderKind.Limit(stage.justBelow()), target.shares()));
    Fill sold = stage.executed(target, mark);
    for (Order other : List.of(legs.get(0), legs.get(2))) {
      if (stage.canceled(other, mark).isEmpty()) {
        throw new NotAsHoped("leg " + other.ref() + " was not taken back");
      }
    }
    return "sold at " + sold.price() + ", two legs taken back";
  }

  private static String changesTooLate(Stage stage) throws InterruptedException {
    Order order = stage.purchase().order();
    int mark = stage.hearing().mark();
    stage.place(SuiteOrders.changed(order, new OrderKind.Limit(stage.farBelow()), Shares.of(1)));
    Optional<String> answer = RestingPoints.refusal(stage, order, mark, stage.plan().patience());
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("a filled order works again: a late change could double it");
    }
    return answer.orElse("no answer, and no order");
  }
}
