package org.openbell.approval.push;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.board.TradeCard;
import org.openbell.approval.click.Block;
import org.openbell.approval.click.Sentence;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.push.Message.Question;
import org.openbell.approval.push.PushEvent.Alarm;
import org.openbell.approval.push.PushEvent.Asked;
import org.openbell.approval.push.PushEvent.Bought;
import org.openbell.approval.push.PushEvent.Brakes;
import org.openbell.approval.push.PushEvent.DayOver;
import org.openbell.approval.push.PushEvent.Decided;
import org.openbell.approval.push.PushEvent.Go;
import org.openbell.approval.push.PushEvent.LoginDone;
import org.openbell.approval.push.PushEvent.LoginDue;
import org.openbell.approval.push.PushEvent.NoGo;
import org.openbell.approval.push.PushEvent.Sold;
import org.openbell.approval.push.PushEvent.Test;
import org.openbell.approval.report.DaySummary;
import org.openbell.approval.report.RoundTrip;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.TradeId;

/// How a message reads, for a person with a phone in one hand.
public final class Wording {
  private static final int LONGEST_REASON = 300;
  private static final int MOST_LINES = 40;
  private static final long MINUTE = 60;

  private Wording() {}

  /// Empty when there is nothing left to say: a question that was answered in the meantime, an
  /// alarm that is over.
  public static Optional<Message> of(PushEvent event, Lately now) {
    return switch (event) {
      case Asked asked -> asked(asked, now);
      case Decided decided -> now.asked().flatMap(found -> decided(decided, found, now));
      case Bought bought -> Optional.of(bought(bought, now));
      case Sold sold -> Optional.of(sold(sold, now));
      case Brakes brakes -> Optional.of(brakes(brakes));
      case Alarm alarm ->
          now.isLinked() && PushFacts.isAboutTheLink(alarm)
              ? Optional.empty()
              : Optional.of(message(alarm, alarm.trade(), "Look at this", alarm.words()));
      case Go go ->
          Optional.of(
              message(
                  go,
                  Optional.empty(),
                  "Go: armed for " + go.date(),
                  "Entries may go out in the " + lower(go.mode()) + " account."));
      case NoGo noGo ->
          now.isArmed()
              ? Optional.empty()
              : Optional.of(
                  message(
                      noGo,
                      Optional.empty(),
                      "No go: nothing is bought on " + noGo.date(),
                      noGo.words()));
      case DayOver day -> Optional.of(day(day, now.day()));
      case LoginDue due -> Optional.of(due(due));
      case LoginDone done ->
          Optional.of(
              message(
                  done,
                  Optional.empty(),
                  "The gateway is logged in",
                  "This week's login is done."));
      case Test test ->
          Optional.of(
              message(
                  test,
                  Optional.empty(),
                  "Openbell: a test",
                  test.by() + " tries whether this arrives. It does."));
    };
  }

  private static Optional<Message> asked(Asked asked, Lately now) {
    boolean isOpen = now.asked().filter(found -> found.state() instanceof Pending).isPresent();
    if (!isOpen || now.view().isEmpty() || !now.now().isBefore(asked.lapsesAt())) {
      return Optional.empty();
    }
    ApprovalView view = now.view().get();
    return Optional.of(
        new Message(
            asked.key(),
            asked.kind(),
            "%s: buy %s at %s or less?"
                .formatted(view.symbol(), view.plan().shares(), view.plan().limit()),
            question(view, now),
            Optional.of(asked.trade()),
            Optional.of(new Question(asked.trade(), view.planHash())),
            Optional.empty()));
  }

  /// Everything that is needed for a yes or a no.
  static String question(ApprovalView view, Lately now) {
    List<String> lines = new ArrayList<>();
    lines.add(view.name() + view.price().map(Wording::price).orElse(", no fresh price"));
    lines.add("cost " + dollars(view.money().cost()));
    lines.add("stop %s: %s".formatted(view.money().stopPrice(), view.money().loss().toCents()));
    lines.add("target %s: %s".formatted(view.money().targetPrice(), view.money().gain().toCents()));
    lines.add("why (%s): %s".formatted(view.why().confidence(), shortened(view.why().reason())));
    view.why()
        .risks()
        .filter(risks -> !risks.isBlank())
        .ifPresent(risks -> lines.add("risks: " + shortened(risks)));
    if (!view.blocks().isEmpty()) {
      lines.add(
          "a yes would be refused now: "
              + view.blocks().stream().map(Block::words).collect(Collectors.joining("; ")));
    }
    lines.add(
        "answer by %s, %s left"
            .formatted(now.wall().both(upToSecond(view.lapsesAt())), left(view.secondsLeft())));
    return String.join("\n", lines);
  }

  private static Instant upToSecond(Instant moment) {
    return Instant.ofEpochSecond(moment.getEpochSecond());
  }

  private static String price(ApprovalView.Live live) {
    return ", now %s (%s)".formatted(live.last(), signed(live.fromShownPercent()));
  }

  static String left(long seconds) {
    return seconds < 2 * MINUTE ? seconds + " s" : seconds / MINUTE + " min";
  }

  private static Optional<Message> decided(Decided decided, Approval found, Lately now) {
    if (found.state() instanceof Pending) {
      return Optional.empty();
    }
    String symbol = decided.trade().symbol().ticker();
    return Optional.of(
        message(
            decided,
            Optional.of(decided.trade()),
            symbol + ": " + now.view().map(view -> lower(view.state())).orElse("decided"),
            Sentence.stands(found)));
  }

  private static Message bought(Bought bought, Lately now) {
    Optional<TradeCard.Held> held = now.card().flatMap(TradeCard::held);
    String what =
        held.map(h -> "%s at %s".formatted(h.shares(), h.entry()))
            .orElse("%s at %s".formatted(bought.shares(), bought.price()));
    String exits =
        held.flatMap(TradeCard.Held::exits)
            .map(e -> "Stop %s and target %s rest at the broker.".formatted(e.stop(), e.target()))
            .orElse("Its stop and target are not confirmed yet.");
    return message(
        bought,
        Optional.of(bought.trade()),
        bought.trade().symbol() + " bought: " + what,
        held.isPresent() ? exits : "");
  }

  private static Message sold(Sold sold, Lately now) {
    String earned =
        now.net()
            .map(net -> net.toCents() + " net")
            .orElse(sold.gross().toCents() + " before commissions");
    return message(
        sold,
        Optional.of(sold.trade()),
        "%s sold, %s: %s".formatted(sold.trade().symbol(), reason(sold.reason()), earned),
        "%s shares, bought at %s, sold at %s.".formatted(sold.shares(), sold.entry(), sold.exit()));
  }

  private static String reason(ExitReason reason) {
    return switch (reason) {
      case TARGET -> "target reached";
      case STOP_LOSS -> "stopped out";
      case LIQUIDATION -> "before the close";
      case MANUAL -> "by hand";
      case CLOSED_BY_USER -> "by its owner at the broker";
    };
  }

  private static Message brakes(Brakes brakes) {
    String title =
        switch (brakes.turn()) {
          case HALTED -> "Entries are halted";
          case PAUSED -> "Entries are paused";
          case RESUMED -> "Cleared: " + brakes.cause();
        };
    String words = brakes.words().isBlank() ? "" : ": " + brakes.words().strip();
    return message(brakes, Optional.empty(), title, "by " + brakes.by() + words);
  }

  // A quiet day is one line, whatever channel.
  private static Message day(DayOver over, Optional<DaySummary> page) {
    Optional<DaySummary> busy = page.filter(day -> day.pnl().total().trades() > 0);
    return new Message(
        over.key(),
        over.kind(),
        over.date() + ": " + over.headline(),
        busy.map(Wording::trades).orElse(""),
        Optional.empty(),
        Optional.empty(),
        busy.map(DaySummary::html));
  }

  private static String trades(DaySummary day) {
    List<String> lines = new ArrayList<>();
    for (RoundTrip trip : day.pnl().trades()) {
      lines.add(
          trip.isClosed()
              ? trip.symbol() + " " + trip.netPnl().toCents()
              : trip.symbol() + " still open");
    }
    day.doubts().forEach(doubt -> lines.add("look at this: " + doubt));
    return lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
  }

  private static Message due(LoginDue due) {
    return due.isUrgent()
        ? message(
            due,
            Optional.empty(),
            "The gateway is not logged in",
            "The market opens today. Log in to IB Gateway and confirm on your phone; without it"
                + " nothing is bought.")
        : message(
            due,
            Optional.empty(),
            "The gateway's weekly login is due",
            "Log in to IB Gateway and confirm on your phone before Monday's open.");
  }

  private static Message message(
      PushEvent event, Optional<TradeId> trade, String title, String text) {
    return new Message(
        event.key(), event.kind(), title, text, trade, Optional.empty(), Optional.empty());
  }

  private static String dollars(Usd amount) {
    return String.format(Locale.US, "%,.2f", amount.value().setScale(2, RoundingMode.HALF_EVEN));
  }

  private static String signed(Percent percent) {
    String text = percent.value().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    return (percent.isNegative() ? "" : "+") + text + " %";
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " ...";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
