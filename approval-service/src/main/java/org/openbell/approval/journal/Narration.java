package org.openbell.approval.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.model.event.ApprovalFact;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.ExitFact;
import org.openbell.model.event.OrderCommand;
import org.openbell.model.event.OrderCommand.CancelOrder;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.event.OrderCommand.FlattenAll;
import org.openbell.model.event.OrderCommand.HaltTrading;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.event.OrderCommand.ResumeTrading;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.RankerFact;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScannerFact;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact;
import org.openbell.model.event.TickFact;
import org.openbell.model.event.TradePlan;
import org.openbell.model.money.Percent;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeId;

/// Tells each event in one plain sentence that a trader reads with pleasure, or keeps quiet.
///
/// Quiet are the events that only machines need: a fill says that shares were bought, so the
/// opened position need not say it again.
public final class Narration {
  private static final int DECIMALS = 2;
  private static final int NAMED_CANDIDATES = 5;

  private final Wall wall;
  private final SchedulerNarration schedulerNarration;
  private final OrderNarration orderNarration;

  public Narration(TradingCalendar calendar, ZoneId own) {
    this.wall = new Wall(own);
    this.schedulerNarration = new SchedulerNarration(wall);
    this.orderNarration = new OrderNarration(calendar, wall);
  }

  public Optional<String> of(Event event) {
    return switch (event) {
      case SchedulerFact fact -> schedulerNarration.of(fact);
      case ScannerFact fact -> Optional.of(scanned(fact));
      case RankerFact fact -> Optional.of(ranked(fact));
      case OrderFact fact -> orderNarration.of(fact);
      case ApprovalFact fact -> Optional.of(answered(fact));
      case ExitFact fact -> ExitNarration.of(fact);
      case OrderCommand command -> commanded(command);
      case TickFact _ -> Optional.empty();
    };
  }

  private static String scanned(ScannerFact fact) {
    return switch (fact) {
      case CandidatesFound found when found.candidates().isEmpty() ->
          "no candidate among " + coverage(found);
      case CandidatesFound found ->
          count(found.candidates().size(), "candidate")
              + " among "
              + coverage(found)
              + ": "
              + named(found.candidates());
      case ScanFailed failed -> "the scan failed, nothing is ranked for it: " + failed.reason();
    };
  }

  private static String coverage(CandidatesFound found) {
    return number(found.coverage().universe())
        + " stocks ("
        + number(found.coverage().quoted())
        + " quoted, "
        + number(found.coverage().eligible())
        + " eligible)";
  }

  private static String named(List<Candidate> candidates) {
    return candidates.stream()
            .limit(NAMED_CANDIDATES)
            .map(found -> found.instrument().symbol() + " " + signed(found.move()))
            .collect(Collectors.joining(", "))
        + (candidates.size() > NAMED_CANDIDATES ? " ..." : "");
  }

  private static String ranked(RankerFact fact) {
    return switch (fact) {
      case PicksRanked ranked when ranked.picks().isEmpty() && ranked.calls().isEmpty() ->
          "nothing to rank, no trade from this scan";
      case PicksRanked ranked when ranked.picks().isEmpty() ->
          "no candidate is good enough: no trade from this scan" + scorer(ranked);
      case PicksRanked ranked -> "picked: " + picks(ranked.picks()) + scorer(ranked);
      case RankingFailed failed -> "the ranking failed, nothing is traded: " + failed.reason();
    };
  }

  private static String picks(List<Pick> picks) {
    return picks.stream()
        .map(pick -> pick.instrument().symbol() + " " + pick.confidence())
        .collect(Collectors.joining(", "));
  }

  private static String scorer(PicksRanked ranked) {
    return ranked.scorer() == Scorer.RULE
        ? " (scored by our own rule: no model gave a usable answer)"
        : "";
  }

  private String answered(ApprovalFact fact) {
    return switch (fact) {
      case ApprovalRequested asked ->
          asked(asked.plan()) + "; answer by " + wall.both(asked.lapsesAt());
      case TradeApproved yes ->
          symbol(yes.trade())
              + " approved by "
              + yes.by()
              + ": the order goes out by "
              + wall.both(yes.goodUntil());
      case TradeRefused no -> symbol(no.trade()) + " refused by " + no.by() + because(no.words());
      case ApprovalLapsed lapsed ->
          symbol(lapsed.trade()) + " not bought: the question lapsed without a yes";
    };
  }

  private static String asked(TradePlan plan) {
    return "asks: buy "
        + plan.shares()
        + " "
        + plan.instrument().symbol()
        + " at up to "
        + plan.reference()
        + "? confidence "
        + plan.confidence()
        + ", target "
        + signed(plan.target())
        + ", stop "
        + signed(plan.stop().negated())
        + because(plan.reason());
  }

  private static Optional<String> commanded(OrderCommand command) {
    return switch (command) {
      case ProtectPosition _, CancelOrder _ -> Optional.empty();
      case ClosePosition close ->
          Optional.of(symbol(close.trade()) + " is to be sold: " + Reason.of(close.reason()));
      case FlattenAll all ->
          Optional.of(
              "everything is to be sold, says " + all.by() + ": " + Reason.of(all.reason()));
      case HaltTrading halt ->
          Optional.of("trading halted by " + halt.by() + because(halt.words()));
      case ResumeTrading resume ->
          Optional.of("trading resumed by " + resume.by() + because(resume.words()));
    };
  }

  static String symbol(TradeId trade) {
    return trade.symbol().ticker();
  }

  static String because(String words) {
    return words.isBlank() ? "" : ": " + words.strip();
  }

  static String signed(Percent percent) {
    return (percent.isNegative() ? "" : "+") + plain(percent) + " %";
  }

  static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  private static String plain(Percent percent) {
    BigDecimal shown = percent.value().setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return shown.stripTrailingZeros().toPlainString();
  }
}
