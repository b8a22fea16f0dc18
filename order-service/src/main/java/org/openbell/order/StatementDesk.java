package org.openbell.order;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.position.Fill;
import org.openbell.order.position.ForeignFill;

/// Tells what the broker's own books say of a session, each time they have changed.
///
/// It decides nothing: whoever reports the day compares with it. After a restart it is told once
/// more, which changes nothing either.
public final class StatementDesk {
  // What one record on a topic can carry; a day of more executions is not this house's.
  private static final int MOST_EXECUTIONS = 2_000;

  private final Transactions transactions;
  private final Outbox outbox;
  private final InstantSource clock;
  private final TradingCalendar calendar;
  private Optional<BrokerStatementSeen> last = Optional.empty();

  public StatementDesk(
      Transactions transactions, Outbox outbox, InstantSource clock, TradingCalendar calendar) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
    this.calendar = calendar;
  }

  /// Takes one complete look at the broker's books; looks come one after the other.
  public void look(BrokerBooks books) {
    Instant now = clock.instant();
    SessionDate date = new SessionDate(ExchangeTime.dateOf(now));
    if (calendar.hoursOn(date.value()).isEmpty()) {
      return;
    }
    BrokerStatementSeen statement = statement(date, books);
    if (last.filter(told -> saysTheSame(told, statement)).isPresent()
        || statement.executions().size() > MOST_EXECUTIONS) {
      return;
    }
    transactions.run(
        () -> outbox.add("statement " + books.askedAt() + " " + now, now, List.of(statement)));
    last = Optional.of(statement);
  }

  private static boolean saysTheSame(BrokerStatementSeen told, BrokerStatementSeen now) {
    return told.date().equals(now.date())
        && told.executions().equals(now.executions())
        && told.holdings().equals(now.holdings());
  }

  private static BrokerStatementSeen statement(SessionDate date, BrokerBooks books) {
    return new BrokerStatementSeen(
        date,
        books.askedAt(),
        Stream.concat(
                books.fills().stream().map(StatementDesk::ours),
                books.foreignFills().stream().map(StatementDesk::foreign))
            .filter(fill -> ExchangeTime.dateOf(fill.executedAt()).equals(date.value()))
            .sorted(
                Comparator.comparing(StatedExecution::executedAt)
                    .thenComparing(StatedExecution::executionId))
            .toList(),
        books.holdings().stream()
            .map(held -> new StatedHolding(held.symbol(), held.shares()))
            .sorted(Comparator.comparing(StatedHolding::symbol))
            .toList());
  }

  private static StatedExecution ours(Fill fill) {
    return new StatedExecution(
        fill.executionId(),
        Optional.of(fill.order()),
        fill.symbol(),
        fill.side(),
        fill.shares(),
        fill.price(),
        fill.executedAt());
  }

  private static StatedExecution foreign(ForeignFill fill) {
    return new StatedExecution(
        fill.executionId(),
        Optional.empty(),
        fill.symbol(),
        fill.side(),
        fill.shares(),
        fill.price(),
        fill.executedAt());
  }
}
