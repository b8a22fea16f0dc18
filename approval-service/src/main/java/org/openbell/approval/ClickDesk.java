package org.openbell.approval;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openbell.approval.ApprovalDesk.Settled;
import org.openbell.approval.access.Audit.Outcome;
import org.openbell.approval.access.Witness;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalInput;
import org.openbell.approval.approval.ApprovalInput.Approve;
import org.openbell.approval.approval.ApprovalInput.Refuse;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.Moment;
import org.openbell.approval.board.Board;
import org.openbell.approval.board.Quote;
import org.openbell.approval.board.Quotes;
import org.openbell.approval.click.Band;
import org.openbell.approval.click.Block;
import org.openbell.approval.click.Clicks;
import org.openbell.approval.click.PlanHash;
import org.openbell.approval.click.Sentence;
import org.openbell.approval.click.Sight;
import org.openbell.approval.page.ApprovalView;
import org.openbell.approval.page.ApprovalView.Beside;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.trade.TradeId;

/// Takes clicks on questions: looks once more, has the question decided, and says what happened.
public final class ClickDesk {
  /// A click; `plan` is the hash of what was shown, `version` what the sender takes it to be at.
  public record Click(
      TradeId trade,
      boolean isYes,
      Optional<String> plan,
      Optional<Integer> version,
      String by,
      String words) {}

  /// What a click came to.
  public sealed interface Result {
    record NeverAsked() implements Result {}

    record Stands(String sentence, ApprovalView approval) implements Result {}

    record DecidedOtherwise(String sentence, ApprovalView approval) implements Result {}

    record TooLate(String sentence, ApprovalView approval) implements Result {}

    record OtherVersion(ApprovalView approval) implements Result {}

    record PlanChanged(ApprovalView approval) implements Result {}

    record Blocked(String sentence, ApprovalView approval) implements Result {}
  }

  private final ApprovalDesk approvals;
  private final DeskBoard board;
  private final Quotes quotes;
  private final House house;
  private final InstantSource clock;
  private final TradingCalendar calendar;
  private final Band band;

  public ClickDesk(
      ApprovalDesk approvals,
      DeskBoard board,
      Quotes quotes,
      House house,
      InstantSource clock,
      TradingCalendar calendar,
      Band band) {
    this.approvals = approvals;
    this.board = board;
    this.quotes = quotes;
    this.house = house;
    this.clock = clock;
    this.calendar = calendar;
    this.band = band;
  }

  /// What a decision came to is witnessed in its own transaction, any other no on its own.
  public Result click(Click click, Witness witness) {
    Optional<Approval> found = approvals.find(click.trade());
    if (found.isEmpty()) {
      return new Result.NeverAsked();
    }
    Approval before = found.get();
    if (click.version().filter(named -> named != ApprovalView.version(before)).isPresent()) {
      witness.sees(Outcome.REFUSED, "another version: " + click.words());
      return new Result.OtherVersion(view(before));
    }
    String plan = PlanHash.of(before.ask());
    boolean isOtherPlan = click.plan().filter(shown -> !shown.equals(plan)).isPresent();
    if (isOtherPlan || (click.isYes() && click.plan().isEmpty())) {
      witness.sees(Outcome.REFUSED, "another plan: " + click.words());
      return new Result.PlanChanged(view(before));
    }
    if (click.isYes() && before.state() instanceof Pending) {
      // What the clock decides is the question's own business: it lapses and says so.
      List<Block> blocks = blocks(before).stream().filter(block -> !isTheClocks(block)).toList();
      if (!blocks.isEmpty()) {
        witness.sees(Outcome.REFUSED, Sentence.blocked(blocks));
        return new Result.Blocked(Sentence.blocked(blocks), view(before));
      }
    }
    ApprovalInput input =
        click.isYes()
            ? new Approve(click.by(), click.words())
            : new Refuse(click.by(), click.words());
    return result(
        approvals
            .decide(click.trade(), input, settled -> witnessed(settled, click, witness))
            .orElseThrow());
  }

  private static void witnessed(Settled settled, Click click, Witness witness) {
    switch (settled.answer()) {
      case STANDS -> witness.sees(Outcome.DONE, click.words());
      case DECIDED_OTHERWISE ->
          witness.sees(Outcome.REFUSED, "decided otherwise before: " + click.words());
      case TOO_LATE -> witness.sees(Outcome.REFUSED, "too late: " + click.words());
      case WAITING -> throw new IllegalStateException(click.trade() + ": only the clock may wait");
    }
  }

  private static boolean isTheClocks(Block block) {
    return block.code().equals("time") || block.code().equals("done");
  }

  private Result result(Settled settled) {
    Approval after = settled.approval();
    Instant now = clock.instant();
    ApprovalView view = view(after);
    return switch (settled.answer()) {
      case STANDS -> new Result.Stands(Sentence.stands(after), view);
      case DECIDED_OTHERWISE -> new Result.DecidedOtherwise(Sentence.otherwise(after, now), view);
      case TOO_LATE -> new Result.TooLate(Sentence.tooLate(after, quote(after), now), view);
      case WAITING ->
          throw new IllegalStateException(after.ask().trade() + ": only the clock may wait");
    };
  }

  /// One question with everything that is known beside it.
  public ApprovalView view(Approval approval) {
    return board.read((state, _) -> view(approval, state));
  }

  ApprovalView view(Approval approval, Board state) {
    Beside beside =
        new Beside(
            state.pick(approval.ask().trade()),
            state.trade(approval.ask().trade()),
            quote(approval),
            approval.state() instanceof Pending ? blocks(approval, state) : List.of());
    return ApprovalView.of(approval, beside, clock.instant());
  }

  private List<Block> blocks(Approval approval) {
    return board.read((state, _) -> blocks(approval, state));
  }

  private List<Block> blocks(Approval approval, Board state) {
    Moment moment = momentOf(approval.ask().trade().date());
    Sight sight =
        new Sight(moment, quote(approval), house.trading(), state.day(), state.money().cash());
    return Clicks.blocks(approval.ask(), sight, band);
  }

  // That the day is done is on the board.
  private Moment momentOf(SessionDate date) {
    Instant now = clock.instant();
    boolean isOver =
        calendar
            .hoursOn(date.value())
            .filter(hours -> now.isBefore(new DaySchedule(hours).lastApproval()))
            .isEmpty();
    return new Moment(
        now,
        isOver ? Optional.of("the last entry time of the session has passed") : Optional.empty());
  }

  private Optional<Quote> quote(Approval approval) {
    return quotes.of(approval.ask().trade().symbol());
  }
}
