package org.openbell.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.openbell.model.event.OrderFact.CommissionCharged;
import org.openbell.model.money.Usd;
import org.openbell.order.position.Fill;

/// Commissions, written down a few at a time when the books have nothing better to do: no share
/// waits for them, and the broker tells them in bursts just before the next fill.
///
/// What is not written down yet when the process ends is told again with the next look at the
/// broker's executions.
final class ChargeDesk {
  /// Some days of a very busy account; what is beyond is heard again.
  private static final int MOST_WAITING = 10_000;

  /// So few that a fill which comes just then hardly waits.
  private static final int AT_A_TIME = 10;

  private final Books books;
  private final Turns turns;
  private final Recorded recorded;
  private final SequencedMap<String, Usd> waiting = new LinkedHashMap<>();

  ChargeDesk(Books books, Turns turns, Recorded recorded) {
    this.books = books;
    this.turns = turns;
    this.recorded = recorded;
  }

  void heard(String executionId, Usd commission) {
    synchronized (waiting) {
      if (!recorded.hasCharge(executionId) && waiting.size() < MOST_WAITING) {
        waiting.putIfAbsent(executionId, commission);
      }
    }
  }

  private List<Map.Entry<String, Usd>> next() {
    synchronized (waiting) {
      return waiting.entrySet().stream().limit(AT_A_TIME).map(Map.Entry::copyOf).toList();
    }
  }

  /// Writes down the next few that wait.
  void record() {
    List<Map.Entry<String, Usd>> some = next();
    if (some.isEmpty()) {
      return;
    }
    turns.act(
        "commissions",
        turn -> some.forEach(charge -> record(turn, charge.getKey(), charge.getValue())));
    synchronized (waiting) {
      for (Map.Entry<String, Usd> charge : some) {
        recorded.charge(charge.getKey());
        waiting.remove(charge.getKey());
      }
    }
  }

  /// One that was told before its execution is told again after it.
  private void record(Turn turn, String executionId, Usd commission) {
    books
        .fills()
        .find(executionId)
        .map(Fill::order)
        .filter(_ -> books.fills().charge(executionId, commission))
        .ifPresent(
            order -> turn.tell(new CommissionCharged(order.trade(), executionId, commission)));
  }
}
