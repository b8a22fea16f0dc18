package org.openbell.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.Preview;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;

/// 1 to 8: the connection and what can be asked over it.
final class LinkPoints {
  static final List<Point> ALL =
      List.of(
          Point.known(1, "connects and names its account", LinkPoints::connects),
          Point.known(2, "the account is a paper account", LinkPoints::isPaper),
          Point.known(
              3,
              "a second connection with the same client id is refused, and the first lives on",
              LinkPoints::refusesATwin),
          Point.unproven(
              4,
              "the client id is free again after a clean end",
              "how long a gateway keeps an id taken",
              LinkPoints::freesTheId),
          Point.known(5, "gives its books whole", LinkPoints::givesBooks),
          Point.known(6, "gives settled cash and value", LinkPoints::givesFigures),
          Point.known(7, "sends prices of a symbol that is watched", LinkPoints::sendsPrices),
          Point.known(8, "asking twice for prices is asking once", LinkPoints::watchesOnce),
          Point.known(32, "its clock agrees with this machine's", LinkPoints::agreesOnTheTime),
          Point.unproven(
              33,
              "a preview says what an order would cost and places nothing",
              "whether it is answered before the open",
              LinkPoints::previews));

  private static final Duration ANOTHER_DAY = Duration.ofMinutes(10);

  private LinkPoints() {}

  private static String connects(Stage stage) throws InterruptedException {
    int mark = stage.hearing().mark();
    stage.connect();
    return stage
        .hearing()
        .first(
            mark,
            stage.plan().patience(),
            r -> r instanceof BrokerReport.Connected c ? Optional.of(c) : Optional.empty())
        .map(c -> "account " + masked(c.account()) + ", version " + c.serverVersion())
        .orElseThrow(() -> new NotAsHoped("connected, and no report says so"));
  }

  /// Paper accounts begin with D; ports prove nothing.
  private static String isPaper(Stage stage) {
    String account = stage.broker().account().account();
    if (!account.startsWith("D")) {
      throw new NotAsHoped(
          masked(account) + " is no paper account: nothing that places orders is tried");
    }
    return masked(account);
  }

  static String masked(String account) {
    int shown = Math.min(2, account.length());
    return account.substring(0, shown) + "*".repeat(Math.max(0, account.length() - shown));
  }

  private static String refusesATwin(Stage stage) {
    try (Adapter twin = stage.open()) {
      twin.connect();
      throw new NotAsHoped("two connections with one client id: nothing keeps a second bot out");
    } catch (BrokerUnavailable refused) {
      if (!stage.isConnected()) {
        throw new NotAsHoped(
            "the first connection was ended by the second: " + refused.getMessage());
      }
      stage.books();
      return "refused: " + refused.getMessage();
    }
  }

  private static String freesTheId(Stage stage) throws InterruptedException {
    stage.disconnect();
    Duration took = stage.reconnect();
    return "connected again after " + took.toMillis() + " ms";
  }

  private static String givesBooks(Stage stage) {
    long start = System.nanoTime();
    BrokerBooks books = stage.books();
    return "%d open, %d ended, %d executions of ours, %d holdings, %d ms"
        .formatted(
            books.openOrders().size(),
            books.endedOrders().size(),
            books.fills().size(),
            books.holdings().size(),
            Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  private static String givesFigures(Stage stage) {
    var figures = stage.broker().account();
    return "settled cash " + figures.settledCash() + ", value " + figures.netLiquidation();
  }

  private static String sendsPrices(Stage stage) throws InterruptedException {
    stage.price();
    return stage
        .tick()
        .map(t -> t.symbol() + " bid " + t.bid() + ", ask " + t.ask() + ", last " + t.last())
        .orElseThrow(
            () ->
                new NotNow(
                    "no live price of "
                        + stage.symbol()
                        + " came: no subscription, or nobody trades now"));
  }

  private static String watchesOnce(Stage stage) throws InterruptedException {
    stage.broker().watch(stage.plan().instrument());
    stage.broker().watch(stage.plan().instrument());
    stage.price();
    return "asked three times";
  }

  private static String agreesOnTheTime(Stage stage) {
    if (stage.ahead().abs().compareTo(ANOTHER_DAY) > 0) {
      throw new NotNow("this gateway lives at another time: a simulator");
    }
    if (!stage.ahead().isZero()) {
      throw new NotAsHoped("it is ahead by " + stage.ahead() + ": set this machine's clock");
    }
    return "within two seconds";
  }

  private static String previews(Stage stage) throws InterruptedException {
    Order order = stage.order(Side.BUY, Leg.ENTRY, new OrderKind.Limit(stage.farBelow()), 1, "");
    Preview answer = stage.broker().preview(order);
    if (stage.keepsWorking(order)) {
      throw new NotAsHoped("the preview became an order");
    }
    return switch (answer) {
      case Preview.Fine(var commission, var margin, String words) ->
          "commission %s, margin %s %s"
              .formatted(
                  commission.map(Object::toString).orElse("unknown"),
                  margin.map(Object::toString).orElse("unknown"),
                  words);
      case Preview.Refused(int code, String words) ->
          throw new NotAsHoped("refused (" + code + "): " + words);
      case Preview.Unknown(String words) -> throw new NotAsHoped("no answer: " + words);
    };
  }
}
