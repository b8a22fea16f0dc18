package org.openbell.approval.page;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.board.Pick;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.TradeCard;
import org.openbell.approval.click.Block;
import org.openbell.approval.click.PlanHash;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.TickTable;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ExitLevels;
import org.openbell.model.trade.TradeId;

/// A question as the trader sees it: why, what, for how much, until when, and where it stands.
public record ApprovalView(
    TradeId trade,
    Symbol symbol,
    String name,
    String state,
    int version,
    String planHash,
    Why why,
    Plan plan,
    Money money,
    Optional<Live> price,
    List<Block> blocks,
    Instant requestedAt,
    Instant lapsesAt,
    long secondsLeft,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> words,
    Optional<Instant> orderOutBy,
    Optional<String> order) {

  /// The models' words, each with where it comes from; without a pick only the plan's reason.
  public record Why(
      String reason,
      Optional<String> risks,
      Confidence confidence,
      Optional<Scorer> scorer,
      List<String> models,
      Optional<Price> seenAt,
      List<Headline> news) {}

  /// What is sent after a yes; `limit` is the most that is paid for a share.
  public record Plan(Shares shares, Price limit, Percent target, Percent stop) {}

  /// The plan in dollars, from the limit; without commissions.
  public record Money(Usd cost, Price stopPrice, Price targetPrice, Usd loss, Usd gain) {}

  /// The price as last seen.
  public record Live(
      Price last, Price bid, Price ask, Instant at, long ageSeconds, Percent fromShownPercent) {
    static Live of(Quote quote, Price worth, Price shown, Instant now) {
      return new Live(
          worth,
          quote.tick().bid(),
          quote.tick().ask(),
          quote.tick().at(),
          quote.age(now).toSeconds(),
          new Percent(worth.changeFrom(shown).value().setScale(2, RoundingMode.HALF_EVEN)));
    }
  }

  /// What is known beside the question itself.
  public record Beside(
      Optional<Pick> pick, Optional<TradeCard> card, Optional<Quote> quote, List<Block> blocks) {
    public static final Beside NOTHING =
        new Beside(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private record Ending(
      Optional<String> by, Optional<Instant> at, Optional<String> words, Optional<Instant> outBy) {}

  /// Before a decision 1, after it 2: it is decided once.
  public static int version(Approval approval) {
    return approval.state() instanceof Pending ? 1 : 2;
  }

  public static ApprovalView of(Approval approval, Beside beside, Instant now) {
    TradePlan plan = approval.ask().plan();
    Ending ending = ending(approval.state());
    boolean isOpen = approval.state() instanceof Pending;
    Duration left = Duration.between(now, approval.ask().lapsesAt());
    return new ApprovalView(
        approval.ask().trade(),
        plan.instrument().symbol(),
        plan.instrument().name(),
        approval.state().getClass().getSimpleName().toUpperCase(Locale.ROOT),
        version(approval),
        PlanHash.of(approval.ask()),
        why(plan, beside.pick()),
        new Plan(plan.shares(), plan.reference(), plan.target(), plan.stop()),
        money(plan),
        live(beside, plan.reference(), now),
        isOpen ? beside.blocks() : List.of(),
        approval.ask().requestedAt(),
        approval.ask().lapsesAt(),
        isOpen ? Math.max(0, left.toSeconds()) : 0,
        ending.by(),
        ending.at(),
        ending.words(),
        ending.outBy(),
        isOpen ? Optional.empty() : order(approval.state(), beside.card()));
  }

  private static Why why(TradePlan plan, Optional<Pick> pick) {
    return new Why(
        plan.reason(),
        pick.map(p -> p.ranked().risks()),
        plan.confidence(),
        pick.map(Pick::scorer),
        pick.map(Pick::models).orElse(List.of()),
        pick.map(p -> p.ranked().seenAt()),
        pick.map(Pick::news).orElse(List.of()));
  }

  static Money money(TradePlan plan) {
    ExitLevels levels =
        ExitLevels.of(plan.reference(), plan.stop(), plan.target(), TickTable.US_STOCKS);
    return new Money(
        plan.reference().times(plan.shares()),
        levels.stop(),
        levels.target(),
        levels.stop().minus(plan.reference()).times(plan.shares()),
        levels.target().minus(plan.reference()).times(plan.shares()));
  }

  private static Optional<Live> live(Beside beside, Price shown, Instant now) {
    return beside
        .quote()
        .filter(quote -> quote.isFresh(now))
        .flatMap(quote -> quote.worth().map(worth -> Live.of(quote, worth, shown, now)));
  }

  private static Optional<String> order(ApprovalState state, Optional<TradeCard> card) {
    return state instanceof Approved
        ? card.map(c -> c.answer() + (c.words().isBlank() ? "" : ": " + c.words()))
        : Optional.empty();
  }

  private static Ending ending(ApprovalState state) {
    return switch (state) {
      case Pending _ ->
          new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
      case Approved yes ->
          new Ending(
              Optional.of(yes.by()),
              Optional.of(yes.at()),
              Optional.of(yes.words()),
              Optional.of(yes.goodUntil()));
      case Refused no ->
          new Ending(
              Optional.of(no.by()),
              Optional.of(no.at()),
              Optional.of(no.words()),
              Optional.empty());
      case Lapsed over ->
          new Ending(
              Optional.empty(),
              Optional.of(over.at()),
              Optional.of(over.words()),
              Optional.empty());
    };
  }
}
