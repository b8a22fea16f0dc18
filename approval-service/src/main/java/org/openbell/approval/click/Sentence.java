package org.openbell.approval.click;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState.Approved;
import org.openbell.approval.approval.ApprovalState.Lapsed;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.ApprovalState.Refused;
import org.openbell.approval.board.Quote;
import org.openbell.model.event.TradePlan;

/// What happened, in one sentence for whoever clicked.
public final class Sentence {
  private static final long LONGEST_IN_SECONDS = 90;

  private Sentence() {}

  /// How a question stands now, to somebody whose wish that is.
  public static String stands(Approval approval) {
    TradePlan plan = approval.ask().plan();
    return switch (approval.state()) {
      case Approved yes ->
          "Approved by %s: %s %s go out as a limit order at %s or less."
              .formatted(yes.by(), plan.shares(), plan.instrument().symbol(), plan.reference());
      case Refused no ->
          "Refused by %s: no %s is bought.".formatted(no.by(), plan.instrument().symbol());
      case Lapsed over -> "It expired (%s); nothing is bought.".formatted(over.words());
      case Pending _ -> "It still waits for an answer.";
    };
  }

  /// How a question was decided before, to somebody who wished otherwise.
  public static String otherwise(Approval approval, Instant now) {
    return switch (approval.state()) {
      case Approved yes ->
          "%s approved it %s: the order is on its way; halt or flatten to stop it."
              .formatted(yes.by(), ago(yes.at(), now));
      case Refused no ->
          "%s refused it %s: nothing is bought.".formatted(no.by(), ago(no.at(), now));
      case Lapsed _, Pending _ -> stands(approval);
    };
  }

  /// To somebody who came too late: `It expired 3 min ago (nobody answered in time), price now
  /// 15.62; nothing was bought.`
  public static String tooLate(Approval approval, Optional<Quote> quote, Instant now) {
    String price =
        quote
            .filter(seen -> seen.isFresh(now))
            .flatMap(Quote::worth)
            .map(worth -> ", price now " + worth)
            .orElse("");
    return switch (approval.state()) {
      case Lapsed over ->
          "It expired %s (%s)%s; nothing was bought."
              .formatted(ago(over.at(), now), over.words(), price);
      case Approved _, Refused _, Pending _ -> otherwise(approval, now);
    };
  }

  /// To somebody whose yes ran into something.
  public static String blocked(List<Block> blocks) {
    return "Nothing was sent, and the question still waits: "
        + blocks.stream().map(Block::words).collect(Collectors.joining("; "))
        + ".";
  }

  /// `12 s ago`, `3 min ago`.
  static String ago(Instant then, Instant now) {
    Duration since = Duration.between(then, now);
    long seconds = Math.max(0, since.toSeconds());
    if (seconds == 0) {
      return "just now";
    }
    return seconds <= LONGEST_IN_SECONDS
        ? seconds + " s ago"
        : Math.round(seconds / 60.0) + " min ago";
  }
}
