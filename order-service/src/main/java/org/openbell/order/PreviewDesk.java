package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.openbell.model.event.OrderFact.OrderPreviewed;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.order.broker.Preview;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;

/// Asks the broker what the morning's orders would do, between the plan and the window.
///
/// It places nothing and proves that the way to the broker and into the books works. The broker
/// wants such questions rare: one a minute. Answers are forgotten with the process, and asked for
/// again.
public final class PreviewDesk {
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 2;

  private record Asked(int tries, Optional<Preview> answer) {}

  private final Books books;
  private final LinkState link;
  private final Days days;
  private final Turns turns;
  private final PreviewMode mode;
  private final Map<TradeId, Asked> asked = new ConcurrentHashMap<>();
  private Instant askedAt = Instant.MIN;

  PreviewDesk(Books books, LinkState link, Days days, Turns turns, PreviewMode mode) {
    this.books = books;
    this.link = link;
    this.days = days;
    this.turns = turns;
    this.mode = mode;
  }

  /// The next order to ask about, under a number of its own; empty when there is none to ask now.
  public Optional<Order> next() {
    Instant now = turns.now();
    SessionDate today = days.sessionAt(now);
    DaySchedule day = days.scheduleOf(today);
    boolean due =
        mode != PreviewMode.OFF
            && link.isReconciled()
            && !now.isBefore(day.rankDue())
            && !now.isAfter(day.entryCutoff())
            && (askedAt.equals(Instant.MIN) || !now.isBefore(askedAt.plus(BETWEEN)));
    if (!due) {
      return Optional.empty();
    }
    AtomicReference<Order> found = new AtomicReference<>();
    turns.look(
        () ->
            books.trades().of(today).stream()
                .filter(this::isToBeAsked)
                .findFirst()
                .ifPresent(trade -> found.set(question(trade, now))));
    if (found.get() != null) {
      askedAt = now;
    }
    return Optional.ofNullable(found.get());
  }

  private boolean isToBeAsked(Trade trade) {
    Asked before = asked.getOrDefault(trade.id(), new Asked(0, Optional.empty()));
    return trade.stage() == TradeStage.PROPOSED
        && trade.plan().kind() == TradeKind.MASTER
        && before.tries() < MOST_TRIES
        && before.answer().filter(answer -> !(answer instanceof Preview.Unknown)).isEmpty();
  }

  private Order question(Trade trade, Instant now) {
    asked.merge(
        trade.id(),
        new Asked(1, Optional.empty()),
        (before, _) -> new Asked(before.tries() + 1, before.answer()));
    return Order.buying(
        new OrderRef(trade.id(), Leg.ENTRY, 1),
        books.orders().nextBrokerOrderId(),
        trade.plan().instrument(),
        new OrderKind.MarketOnOpen(),
        trade.plan().shares(),
        now);
  }

  /// What the broker said to [#next].
  public void answered(Order question, Preview answer) {
    OrderRef ref = question.ref();
    asked.merge(
        ref.trade(),
        new Asked(1, Optional.of(answer)),
        (before, _) -> new Asked(before.tries(), Optional.of(answer)));
    turns.act(
        "preview " + ref,
        turn ->
            turn.tell(
                switch (answer) {
                  case Preview.Fine(var commission, var margin, var words) ->
                      new OrderPreviewed(ref, "FINE", commission, margin, words);
                  case Preview.Refused(int code, var words) ->
                      new OrderPreviewed(
                          ref, "REFUSED", Optional.empty(), Optional.empty(), code + ": " + words);
                  case Preview.Unknown(var words) ->
                      new OrderPreviewed(ref, "UNKNOWN", Optional.empty(), Optional.empty(), words);
                }));
  }

  /// What the broker's preview has against the trade; not asked is an objection too.
  Optional<String> objection(TradeId trade) {
    Optional<Preview> answer = Optional.ofNullable(asked.get(trade)).flatMap(Asked::answer);
    if (answer.isEmpty()) {
      return Optional.of("not answered yet");
    }
    return switch (answer.get()) {
      case Preview.Fine _ -> Optional.empty();
      case Preview.Refused(int code, var words) -> Optional.of(code + ": " + words);
      case Preview.Unknown(var words) -> Optional.of(words);
    };
  }
}
