package org.openbell.simulator.account;

import java.time.Instant;
import java.util.List;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;

/// The ledger as `GET /ledger` shows it: amounts as text, times as ISO instants.
///
/// `executions` is what counts: each in its newest revision, a busted one with no shares.
/// `superseded` are the revisions before; `saidAt` is when the broker said so in this revision.
/// `byHand` marks what no program ordered, `handActs` tells when a person bought, sold or canceled.
///
/// Built on the exchange's thread, read by anybody.
public record LedgerReport(
    String account,
    String cash,
    String startCash,
    String realizedPnl,
    List<OrderLine> orders,
    List<ExecutionLine> executions,
    List<ExecutionLine> superseded,
    List<HandLine> handActs,
    List<PositionLine> positions,
    List<PositionLine> openingPositions) {
  /// An order with its newest terms, every terms and every status it had; prices it does not have
  /// are null.
  public record OrderLine(
      int orderId,
      long permId,
      int clientId,
      String orderRef,
      String symbol,
      String side,
      long quantity,
      String orderType,
      String timeInForce,
      String limitPrice,
      String stopPrice,
      String ocaGroup,
      String goodAfterTime,
      String status,
      long filled,
      String receivedAt,
      boolean byHand,
      List<TermsLine> terms,
      List<StatusLine> history) {}

  public record TermsLine(String at, long quantity, String limitPrice, String stopPrice) {}

  public record HandLine(String at, String what, long permId) {}

  public record StatusLine(String at, String status, long filled) {}

  public record ExecutionLine(
      String execId,
      int orderId,
      long permId,
      String orderRef,
      String symbol,
      String side,
      long shares,
      String price,
      String time,
      String saidAt,
      String commission,
      int revision,
      boolean byHand) {}

  public record PositionLine(String symbol, long shares, String averageCost) {}

  public static LedgerReport of(Ledger ledger) {
    var account = ledger.account();
    return new LedgerReport(
        account.id(),
        account.cash().toString(),
        account.startCash().toString(),
        account.realizedPnl().toString(),
        ledger.orders().stream().map(order -> order(ledger, order)).toList(),
        ledger.executions().stream().map(execution -> execution(ledger, execution)).toList(),
        ledger.superseded().stream().map(execution -> execution(ledger, execution)).toList(),
        ledger.handActs().stream().map(LedgerReport::handAct).toList(),
        positions(account.holdings()),
        positions(account.openingHoldings()));
  }

  private static HandLine handAct(HandAct act) {
    return new HandLine(act.at().toString(), act.what(), act.permId());
  }

  private static OrderLine order(Ledger ledger, LedgerOrder order) {
    var history = ledger.statusesOf(order.permId());
    return new OrderLine(
        order.orderId(),
        order.permId(),
        order.clientId(),
        order.orderRef(),
        order.symbol().ticker(),
        order.side().name(),
        order.quantity().count(),
        order.orderType(),
        order.timeInForce(),
        order.limitPrice().map(Price::toString).orElse(null),
        order.stopPrice().map(Price::toString).orElse(null),
        order.ocaGroup(),
        order.goodAfterTime().map(Instant::toString).orElse(null),
        history.isEmpty() ? "" : history.getLast().status(),
        history.isEmpty() ? Shares.ZERO.count() : history.getLast().filled().count(),
        order.receivedAt().toString(),
        order.byHand(),
        ledger.termsOf(order.permId()).stream().map(LedgerReport::terms).toList(),
        history.stream()
            .map(s -> new StatusLine(s.at().toString(), s.status(), s.filled().count()))
            .toList());
  }

  private static TermsLine terms(Ledger.TermsChange change) {
    return new TermsLine(
        change.at().toString(),
        change.quantity().count(),
        change.limitPrice().map(Price::toString).orElse(null),
        change.stopPrice().map(Price::toString).orElse(null));
  }

  private static ExecutionLine execution(Ledger ledger, Execution execution) {
    var commission = ledger.commissionOf(execution.execId());
    return new ExecutionLine(
        execution.execId(),
        execution.orderId(),
        execution.permId(),
        execution.orderRef(),
        execution.symbol().ticker(),
        execution.side().name(),
        execution.shares().count(),
        execution.price().toString(),
        execution.time().toString(),
        ledger.saidAt(execution).toString(),
        commission.map(c -> c.amount().toString()).orElse(null),
        execution.revision(),
        execution.isByHand());
  }

  private static List<PositionLine> positions(List<Holding> holdings) {
    return holdings.stream()
        .map(h -> new PositionLine(h.symbol().ticker(), h.shares(), h.averageCost().toString()))
        .toList();
  }
}
