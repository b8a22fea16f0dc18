package org.openbell.order;

import java.util.List;
import java.util.Optional;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderInput;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;

/// What the broker says unasked. What concerns money is recorded whatever the link's state.
final class ReportDesk {
  private final Books books;
  private final LinkState link;
  private final Days days;
  private final Turns turns;
  private final BrokerDesk broker;
  private final OrderPolicy policy;

  ReportDesk(
      Books books, LinkState link, Days days, Turns turns, BrokerDesk broker, OrderPolicy policy) {
    this.books = books;
    this.link = link;
    this.days = days;
    this.turns = turns;
    this.broker = broker;
    this.policy = policy;
  }

  void on(BrokerReport report) {
    switch (report) {
      case BrokerReport.Live live ->
          turns.act(
              "live " + live.order(),
              turn -> broker.live(turn, live.order(), live.permanentId(), live.shares()));
      case BrokerReport.Executed(Fill fill) ->
          turns.act("execution " + fill.executionId(), turn -> broker.executed(turn, fill));
      case BrokerReport.Charged(String id, var commission) ->
          turns.act("commission " + id, turn -> broker.charged(turn, id, commission));
      case BrokerReport.Canceled canceled ->
          turns.act("order " + canceled.brokerOrderId(), turn -> canceled(turn, canceled));
      case BrokerReport.Rejected(int id, int code, String words) ->
          toOrder(id, new OrderInput.RejectedByBroker(code, words));
      case BrokerReport.ChangeRefused(int id, int _, String _) -> doubt(id);
      case BrokerReport.Unclear(int id, int _, String _) -> doubt(id);
      case BrokerReport.Connected(String account, int version) -> {
        link.connected(account, policy.mode().fits(account, policy.account()), turns.now());
        turns.act("connected", turn -> turn.tell(new GatewayConnected(account, version)));
      }
      case BrokerReport.LinkLost(String words) -> {
        link.doubted(turns.now());
        turns.act("link lost", turn -> lost(turn, words));
      }
      case BrokerReport.LinkRestored _ -> link.doubted(turns.now());
    }
  }

  private void toOrder(int brokerOrderId, OrderInput input) {
    turns.act(
        "order " + brokerOrderId,
        turn ->
            books
                .orders()
                .byBrokerId(brokerOrderId)
                .ifPresent(order -> broker.happened(turn, order, input)));
  }

  /// Over, but with more filled than we were told: what is left is known when the books are.
  private void canceled(Turn turn, BrokerReport.Canceled report) {
    Optional<Order> found = books.orders().byBrokerId(report.brokerOrderId());
    if (found.isEmpty()) {
      return;
    }
    Order order = found.get();
    List<Fill> fills = books.fills().ofTrade(order.ref().trade());
    if (Position.filledOf(order.ref(), fills).compareTo(report.filled()) < 0) {
      link.doubted(turn.now());
    } else {
      broker.happened(turn, order, new OrderInput.CanceledByBroker(report.words()));
    }
  }

  /// Nobody knows what became of it, so the books are asked; an order that is over needs no asking.
  private void doubt(int brokerOrderId) {
    turns.act(
        "doubt " + brokerOrderId,
        turn -> {
          Optional<Order> order = books.orders().byBrokerId(brokerOrderId);
          if (order.isEmpty() || !order.get().state().isOver()) {
            link.doubted(turn.now());
          }
        });
  }

  private void lost(Turn turn, String words) {
    turn.tell(new GatewayLost(words));
    for (Order order : books.orders().of(days.sessionAt(turn.now()))) {
      broker.happened(turn, order, new OrderInput.Silence(turn.now()));
    }
  }
}
