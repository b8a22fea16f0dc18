package org.openbell.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.openbell.approval.approval.Approval;
import org.openbell.approval.approval.ApprovalBook;
import org.openbell.approval.approval.ApprovalDecider;
import org.openbell.approval.approval.ApprovalInput;
import org.openbell.approval.approval.ApprovalInput.Lapse;
import org.openbell.approval.approval.ApprovalPolicy;
import org.openbell.approval.approval.ApprovalState.Pending;
import org.openbell.approval.approval.Decision;
import org.openbell.approval.approval.Moment;
import org.openbell.approval.journal.JournalBook;
import org.openbell.kit.Outbox;
import org.openbell.kit.Transactions;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.session.DaySchedule;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.time.Timers;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;

/// Puts proposals to the operator and has each decided exactly once.
///
/// Everything worth arguing about is in [ApprovalDecider]; of all who decide at the same moment the
/// one whose conditional update finds the question still pending wins, the others are shown it.
public final class ApprovalDesk {
  /// A question after somebody decided, and what that somebody is told.
  public record Settled(Approval approval, Decision.Answer answer) {}

  private static final Logger LOG = Logger.getLogger(ApprovalDesk.class);
  private static final Duration LAPSE_RETRY = Duration.ofSeconds(30);
  private static final int TRIES = 3;

  private final Transactions transactions;
  private final Outbox outbox;
  private final ApprovalBook approvals;
  private final JournalBook journal;
  private final TradingCalendar calendar;
  private final InstantSource clock;
  private final Timers timers;
  private final ApprovalPolicy policy;

  ApprovalDesk(ApprovalAssembly.Ports ports) {
    this.transactions = ports.transactions();
    this.outbox = ports.outbox();
    this.approvals = ports.approvals();
    this.journal = ports.journal();
    this.calendar = ports.calendar();
    this.clock = ports.clock();
    this.timers = ports.timers();
    this.policy = ports.policy();
  }

  /// Takes up the questions that were open when the service stopped.
  public void start() {
    lapseWhatIsOverdue();
  }

  /// Asks about a rescan's find; the morning's picks are what the operator switched on already.
  /// Called within the transaction that admits the proposal; `cause` is the proposal's event id.
  void propose(TradeProposed proposed, String cause) {
    if (proposed.plan().kind() != TradeKind.RESCAN) {
      return;
    }
    SessionDate date = proposed.trade().date();
    Moment moment = momentOf(date);
    var opening =
        policy.open(proposed, calendar.hoursOn(date.value()).map(DaySchedule::new), moment);
    if (!approvals.add(opening.approval())) {
      LOG.warnf("%s was asked about before and is not asked again", proposed.trade());
      return;
    }
    outbox.add(cause, moment.now(), opening.facts());
    lookAgainAt(opening.approval().ask().lapsesAt());
  }

  /// The day is done: whatever is still open lapses. Called within the event's transaction.
  void lapseAll() {
    approvals.pending().forEach(open -> decide(open, new Lapse()));
  }

  /// Decides for somebody who leaves no row in the audit.
  public Optional<Settled> decide(TradeId trade, ApprovalInput input) {
    return decide(trade, input, _ -> {});
  }

  /// Decides; empty when nobody ever asked about that trade. `witness` is told in the transaction
  /// of the decision: what it throws, or a commit that fails, leaves the question as it was.
  public Optional<Settled> decide(TradeId trade, ApprovalInput input, Consumer<Settled> witness) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Approval> found = Within.the(transactions, () -> approvals.find(trade));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Optional<Settled> settled =
          Within.the(
              transactions,
              () -> {
                Optional<Settled> made = decide(found.get(), input);
                made.ifPresent(witness);
                return made;
              });
      if (settled.isPresent()) {
        return settled;
      }
    }
    throw new IllegalStateException(trade + " is pending, yet cannot be settled: see the log");
  }

  public Optional<Approval> find(TradeId trade) {
    return Within.the(transactions, () -> approvals.find(trade));
  }

  public List<Approval> pending() {
    return Within.the(transactions, approvals::pending);
  }

  public List<Approval> latest() {
    return Within.the(transactions, approvals::latest);
  }

  /// Empty when somebody else settled the question in the meantime.
  private Optional<Settled> decide(Approval before, ApprovalInput input) {
    TradeId trade = before.ask().trade();
    Moment moment = momentOf(trade.date());
    Decision decision = ApprovalDecider.decide(before.ask(), before.state(), input, moment);
    Approval after = new Approval(before.ask(), decision.state());
    if (before.state() instanceof Pending && !(decision.state() instanceof Pending)) {
      if (!approvals.settle(after)) {
        return Optional.empty();
      }
      outbox.add("decision " + trade, moment.now(), decision.facts());
      LOG.infof("%s: %s", trade, decision.state());
    }
    return Optional.of(new Settled(after, decision.answer()));
  }

  private Moment momentOf(SessionDate date) {
    // What the database keeps: a repeated question must get the same answer to the last digit.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Instant> lastEntry =
        calendar.hoursOn(date.value()).map(hours -> new DaySchedule(hours).lastApproval());
    if (lastEntry.isEmpty() || !now.isBefore(lastEntry.get())) {
      return new Moment(now, Optional.of("the last entry time of the session has passed"));
    }
    return new Moment(
        now,
        journal.wasTold(date, "DoneForDay")
            ? Optional.of("the day is done: every master position closed at its target")
            : Optional.empty());
  }

  private void lapseWhatIsOverdue() {
    Instant next = clock.instant().plus(LAPSE_RETRY);
    boolean waiting = true;
    try {
      List<Approval> open = pending();
      open.forEach(question -> Within.the(transactions, () -> decide(question, new Lapse())));
      Optional<Instant> urgent = pending().stream().map(each -> each.ask().lapsesAt()).findFirst();
      waiting = urgent.isPresent();
      next = urgent.orElse(next);
    } finally {
      if (waiting) {
        lookAgainAt(next);
      }
    }
  }

  private void lookAgainAt(Instant when) {
    var timer = timers.at(when, this::lapseWhatIsOverdue);
    LOG.debugf("open questions are looked at again at %s: %s", when, timer);
  }
}
