package org.openbell.approval.journal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.GatewayConnected;
import org.openbell.model.event.OrderFact.GatewayLost;
import org.openbell.model.event.OrderFact.Reconciled;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.OrderFact.TradingHalted;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.event.OrderFact.TradingReduced;
import org.openbell.model.event.OrderFact.TradingResumed;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.TradeId;

/// Which date and which symbols an event is about.
public final class Mentions {
  private Mentions() {}

  /// A trade's events belong to its own date, however late they come; the rest to their moment.
  public static SessionDate dateOf(Envelope envelope) {
    return envelope
        .tradeId()
        .map(TradeId::date)
        .orElseGet(
            () ->
                envelope.payload() instanceof SchedulerFact fact
                    ? fact.date()
                    : new SessionDate(ExchangeTime.dateOf(envelope.occurredAt())));
  }

  public static Set<Symbol> of(Event event) {
    return switch (event) {
      case OrderFact.OfTrade fact -> Set.of(fact.trade().symbol());
      case ApprovalFact fact -> Set.of(fact.trade().symbol());
      case ExitFact fact -> Set.of(fact.trade().symbol());
      case OrderCommand.OfTrade command -> Set.of(command.trade().symbol());
      case TickFact.TickSeen tick -> Set.of(tick.symbol());
      case CandidatesFound found ->
          found.candidates().stream()
              .map(candidate -> candidate.instrument().symbol())
              .collect(Collectors.toUnmodifiableSet());
      case PicksRanked ranked ->
          ranked.picks().stream()
              .map(pick -> pick.instrument().symbol())
              .collect(Collectors.toUnmodifiableSet());
      case AccountSnapshotTaken snapshot ->
          snapshot.foreignHoldings().stream()
              .map(ForeignHolding::symbol)
              .collect(Collectors.toUnmodifiableSet());
      case BrokerStatementSeen statement ->
          Stream.concat(
                  statement.executions().stream().map(StatedExecution::symbol),
                  statement.holdings().stream().map(StatedHolding::symbol))
              .collect(Collectors.toUnmodifiableSet());
      case DiscrepancyFound _,
          GatewayConnected _,
          GatewayLost _,
          Reconciled _,
          TradingArmed _,
          TradingNotArmed _,
          TradingHalted _,
          TradingReduced _,
          TradingResumed _,
          ScanFailed _,
          RankingFailed _,
          SchedulerFact _,
          OrderCommand.OfHouse _ ->
          Set.of();
    };
  }
}
