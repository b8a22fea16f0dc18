package org.openbell.approval.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.board.DayState.Link;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.PickAnswer;
import org.openbell.approval.board.Trading.Standing;
import org.openbell.approval.login.WeeklyLogin;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.StockHalt;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.SessionPhase;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// Everything that the desk's page shows; docs/desk-api.md has an example.
public record DeskView(
    Instant now,
    Optional<SessionDate> date,
    String zone,
    String shown,
    long revision,
    String build,
    SessionPhase phase,
    Next next,
    Armed armed,
    Switches switches,
    List<PickLine> picks,
    List<PositionLine> positions,
    List<ClosedLine> closed,
    List<ApprovalView> approvals,
    Money money,
    List<Part> parts,
    WeeklyLogin login,
    List<GoNoGo.Check> checks,
    Log log) {

  /// What somebody who watches wants to hear of at once: all but the time that passes.
  public Object essence() {
    return List.of(
        revision,
        phase,
        switches,
        login.level(),
        positions.stream().map(PositionLine::last).toList(),
        approvals.stream().map(each -> each.price().map(ApprovalView.Live::last)).toList(),
        approvals.stream().map(ApprovalView::blocks).toList(),
        parts.stream().map(part -> part.name() + part.ready()).toList());
  }

  public record Next(String name, Instant at, long seconds, String shown) {}

  /// Whether anything is bought today, and what is in the way.
  public record Armed(boolean armed, String mode, String words, List<ArmingDoubt> doubts) {}

  /// What stops trading; `state` is empty while order-service does not answer.
  public record Switches(
      Optional<String> state,
      List<Standing> causes,
      Link gateway,
      boolean reconciled,
      boolean doneForDay) {}

  public record PickLine(
      Symbol symbol,
      String name,
      ScanKind kind,
      Confidence confidence,
      Price seenAt,
      String reason,
      String risks,
      TradeId trade,
      Optional<Sized> plan,
      PickAnswer answer,
      String words) {}

  /// What is bought of a pick once it has a size, in dollars from the price that the plan is for.
  public record Sized(
      Shares shares,
      Price price,
      Usd cost,
      Price stopPrice,
      Price targetPrice,
      Percent stop,
      Percent target) {
    static Sized of(TradePlan plan) {
      ApprovalView.Money money = ApprovalView.money(plan);
      return new Sized(
          plan.shares(),
          plan.reference(),
          money.cost(),
          money.stopPrice(),
          money.targetPrice(),
          plan.stop(),
          plan.target());
    }
  }

  /// A position between its stop and its target.
  public record PositionLine(
      TradeId trade,
      Symbol symbol,
      TradeKind kind,
      Shares shares,
      Price entry,
      Optional<Price> last,
      Optional<Price> stop,
      Optional<Price> target,
      Optional<Instant> timeExit,
      Optional<Usd> gain,
      Optional<Percent> gainPercent,
      boolean isProtected,
      long unprotectedSeconds,
      StockHalt halt,
      Instant openedAt,
      String words) {}

  public record ClosedLine(
      TradeId trade,
      Symbol symbol,
      TradeKind kind,
      Shares shares,
      Price entry,
      Price exit,
      ExitReason reason,
      Usd grossPnl,
      Instant at) {}

  public record Money(
      String account,
      Optional<Usd> settledCash,
      Usd grossToday,
      Usd commissionsToday,
      Usd netToday) {}

  public record Log(long last) {}
}
