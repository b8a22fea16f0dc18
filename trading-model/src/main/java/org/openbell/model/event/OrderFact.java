package org.openbell.model.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// What became of trades, orders, fills and the gateway; told by order-service.
public sealed interface OrderFact extends Fact {
  /// A fact about one trade.
  sealed interface OfTrade extends OrderFact {
    TradeId trade();

    @Override
    default String key() {
      return trade().text();
    }

    @Override
    default Optional<TradeId> tradeId() {
      return Optional.of(trade());
    }
  }

  /// A fact about one order of a trade.
  sealed interface OfOrder extends OfTrade {
    OrderRef order();

    @Override
    default TradeId trade() {
      return order().trade();
    }
  }

  /// A fact about the link, the account, the books, or whether entries may go out.
  sealed interface OfGateway extends OrderFact {
    @Override
    default String key() {
      return "gateway";
    }
  }

  /// A sized plan: sent at the entry window if it is the morning's, else put to the operator.
  /// Selling at `breakEven` would just pay for commissions and fees.
  record TradeProposed(
      TradeId trade, ScanId scan, TradePlan plan, Instant goodUntil, Optional<Price> breakEven)
      implements OfTrade {
    /// A plan of which nobody computed what it has to earn.
    public TradeProposed(TradeId trade, ScanId scan, TradePlan plan, Instant goodUntil) {
      this(trade, scan, plan, goodUntil, Optional.empty());
    }
  }

  /// Sizing said no; `reason` is a stable name, `words` are for people.
  record TradeDeclined(TradeId trade, ScanId scan, String reason, String words)
      implements OfTrade {}

  /// Our own last gate said no: nothing left the house.
  record OrderDenied(OrderRef order, String reason, String words) implements OfOrder {}

  /// What the broker says the order would do: `FINE`, `REFUSED` or `UNKNOWN`. Nothing was placed.
  record OrderPreviewed(
      OrderRef order,
      String outcome,
      Optional<Usd> commission,
      Optional<Usd> initialMargin,
      String words)
      implements OfOrder {}

  /// The order was given to the gateway; nobody has confirmed it yet.
  record OrderSent(
      OrderRef order,
      int brokerOrderId,
      Side side,
      Shares shares,
      String kind,
      Optional<Price> price)
      implements OfOrder {}

  /// The broker has it and named it.
  record OrderAccepted(OrderRef order, long permanentId) implements OfOrder {}

  /// The broker or the exchange refused it, in their own words.
  record OrderRejected(OrderRef order, int code, String words) implements OfOrder {}

  /// Sent, and nobody knows: settled by asking the broker, never by guessing.
  record OrderUnconfirmed(OrderRef order, Instant since) implements OfOrder {}

  /// It has no answer five minutes after the open; `reason` is a stable name for what it waits for,
  /// `words` are for people.
  record OrderWaits(OrderRef order, String reason, String words) implements OfOrder {}

  /// One execution, recorded once; with what the trade held after it, and why it was sold if it
  /// was. `asked` is the price that its order named at the broker when it filled, if it named one.
  record FillRecorded(
      OrderRef order,
      String executionId,
      Side side,
      Shares shares,
      Price price,
      Instant executedAt,
      String venue,
      Shares held,
      Price averageEntry,
      Optional<ExitReason> reason,
      Optional<Price> asked)
      implements OfOrder {
    /// A purchase at the market, or a sale whose reason follows with the position.
    public FillRecorded(
        OrderRef order,
        String executionId,
        Side side,
        Shares shares,
        Price price,
        Instant executedAt,
        String venue,
        Shares held,
        Price averageEntry) {
      this(
          order,
          executionId,
          side,
          shares,
          price,
          executedAt,
          venue,
          held,
          averageEntry,
          Optional.empty(),
          Optional.empty());
    }
  }

  /// What the broker charged for one execution; it follows the fill by up to ten seconds.
  record CommissionCharged(TradeId trade, String executionId, Usd commission) implements OfTrade {}

  /// Taken back or timed out; `filled` shares had traded before.
  record OrderCanceled(OrderRef order, Shares filled, String words) implements OfOrder {}

  /// The first share of a trade is ours; `ticks` are the price steps of the broker's market rule,
  /// if it has named one.
  record PositionOpened(
      TradeId trade,
      TradePlan plan,
      Shares shares,
      Price averageEntry,
      Instant openedAt,
      Optional<TickTable> ticks)
      implements OfTrade {
    /// A position in a stock with the price steps of every other one.
    public PositionOpened(
        TradeId trade, TradePlan plan, Shares shares, Price averageEntry, Instant openedAt) {
      this(trade, plan, shares, averageEntry, openedAt, Optional.empty());
    }
  }

  /// A person sold shares of ours beside us; `held` are left.
  record SoldByHand(
      TradeId trade, Shares shares, Optional<Price> price, Shares held, Instant soldAt)
      implements OfTrade {}

  /// The broker's own books, looked at after the last sale, hold nothing of the trade.
  record FlatConfirmed(TradeId trade, Instant lookedAt) implements OfTrade {}

  /// A held stock may not trade, or may again; told when a position is opened in one, too.
  record StockHaltSeen(TradeId trade, StockHalt halt, Instant seenAt) implements OfTrade {}

  /// Some shares were sold, some are left.
  record PositionReduced(TradeId trade, Shares held, ExitReason reason) implements OfTrade {}

  /// Nothing is left of the trade; commissions are not in `grossPnl`.
  record PositionClosed(
      TradeId trade,
      TradeKind kind,
      ExitReason reason,
      Shares shares,
      Price averageEntry,
      Price averageExit,
      Usd grossPnl,
      Instant closedAt)
      implements OfTrade {}

  /// Stop, target and time exit work at the broker for this many shares.
  record ProtectionConfirmed(
      TradeId trade, Shares shares, Price stop, Price target, Instant timeExit)
      implements OfTrade {}

  /// The broker's books and ours differ; what was healed is said in the words.
  record DiscrepancyFound(String subject, String words) implements OfGateway {}

  /// No entries from here on, and those at the broker are taken back; exits go on. `cause` is the
  /// name by which a person clears it.
  record TradingHalted(String cause, String by, String words) implements OfGateway {}

  /// No new entries from here on; exits and entries that work at the broker go on.
  record TradingReduced(String cause, String by, String words) implements OfGateway {}

  /// A person cleared these causes. Entries go on when no other cause stands.
  record TradingResumed(List<String> causes, String by, String words) implements OfGateway {}

  record GatewayConnected(String account, int serverVersion) implements OfGateway {}

  record GatewayLost(String words) implements OfGateway {}

  /// Books compared with the broker's open orders, executions and positions.
  record Reconciled(int openOrders, int executions, int positions, int healed)
      implements OfGateway {}

  /// One execution as the broker states it; without a reference of ours it is somebody else's.
  record StatedExecution(
      String executionId,
      Optional<OrderRef> order,
      Symbol symbol,
      Side side,
      Shares shares,
      Price price,
      Instant executedAt) {}

  /// What the account holds of a symbol, whoever bought it; negative when short.
  record StatedHolding(Symbol symbol, long shares) {}

  /// The broker's own books of a session: every execution in the account and what it holds, ours
  /// and others'. Told again when a later look finds them changed.
  record BrokerStatementSeen(
      SessionDate date,
      Instant lookedAt,
      List<StatedExecution> executions,
      List<StatedHolding> holdings)
      implements OfGateway {}

  /// Nothing is in the way of today's entries any more.
  record TradingArmed(SessionDate date, String account, String mode) implements OfGateway {}

  /// One thing that keeps a day from being armed; `reason` is a stable name.
  record ArmingDoubt(String reason, String words) {}

  /// Nothing is bought until these are gone.
  record TradingNotArmed(SessionDate date, List<ArmingDoubt> doubts) implements OfGateway {}

  /// Shares in the account that are not ours and are never touched.
  record ForeignHolding(Symbol symbol, Shares shares) {}

  /// The account as the day begins: what may be spent, and what must not be touched.
  record AccountSnapshotTaken(
      SessionDate date,
      String account,
      Usd settledCash,
      Usd netLiquidation,
      List<ForeignHolding> foreignHoldings)
      implements OfGateway {}
}
