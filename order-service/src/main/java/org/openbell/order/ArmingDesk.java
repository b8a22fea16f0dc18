package org.openbell.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.openbell.model.event.OrderFact.ArmingDoubt;
import org.openbell.model.event.OrderFact.TradingArmed;
import org.openbell.model.event.OrderFact.TradingNotArmed;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.order.arming.Arming;
import org.openbell.order.arming.ArmingView;
import org.openbell.order.arming.Doubt;
import org.openbell.order.arming.HandArming;
import org.openbell.order.arming.Vitals;
import org.openbell.order.house.HouseState;

/// Keeps asking whether the day may trade, and tells when the answer changes.
public final class ArmingDesk {
  /// How the day stands: armed when there is no doubt.
  public record Status(
      SessionDate date, AccountMode mode, Optional<String> account, List<Doubt> doubts) {
    public boolean isArmed() {
      return doubts.isEmpty();
    }
  }

  // A morning's first comparison and snapshot take a few answers of the broker.
  private static final int PATIENCES = 3;

  private final Books books;
  private final LinkState link;
  private final Days days;
  private final Turns turns;
  private final OrderPolicy policy;
  private final StopDesk stops;
  private final Arming arming;
  private final AtomicReference<Vitals> vitals = new AtomicReference<>();
  private final AtomicReference<Told> told = new AtomicReference<>();

  /// What was last told of which day, and since when it was meant to be told otherwise.
  private record Told(SessionDate date, Optional<List<Doubt>> doubts, Instant since) {}

  ArmingDesk(
      Books books, LinkState link, Days days, Turns turns, OrderPolicy policy, StopDesk stops) {
    this.books = books;
    this.link = link;
    this.days = days;
    this.turns = turns;
    this.policy = policy;
    this.stops = stops;
    this.arming = new Arming(policy.arming());
  }

  /// What was measured of clocks, data and disk.
  public void measured(Vitals taken) {
    vitals.set(taken);
    stops.latch(Conditions.of(taken));
  }

  /// Whether somebody else's order worked in that symbol when it was last looked at.
  boolean isOrderedByOthers(Symbol symbol) {
    return Optional.ofNullable(vitals.get())
        .filter(taken -> taken.orderedByOthers().contains(symbol))
        .isPresent();
  }

  void woken(SessionWoke woke) {
    books
        .arming()
        .put(
            books
                .arming()
                .get()
                .wokenBy(
                    woke.date(),
                    woke.rollCall().stream()
                        .map(ServiceStatus::build)
                        .filter(build -> !build.isBlank())
                        .collect(Collectors.toSet())));
  }

  /// What our own checks have against this day, in one line; empty when they have nothing.
  Optional<String> withheld(Instant now, SessionDate date) {
    List<Doubt> doubts = arming.doubts(view(now, date));
    return doubts.isEmpty()
        ? Optional.empty()
        : Optional.of(doubts.stream().map(Doubt::words).collect(Collectors.joining("; ")));
  }

  public Status status() {
    SessionDate today = days.sessionAt(turns.now());
    AtomicReference<List<Doubt>> doubts = new AtomicReference<>(List.of());
    turns.look(() -> doubts.set(arming.doubts(view(turns.now(), today))));
    return new Status(today, policy.mode(), link.account(), doubts.get());
  }

  /// Arms today by hand; the caller has checked who asks and for which account.
  public void armByHand(String account, String by, String words) {
    SessionDate today = days.sessionAt(turns.now());
    turns.act(
        "armed by hand",
        turn ->
            books
                .arming()
                .put(
                    books
                        .arming()
                        .get()
                        .armed(new HandArming(today, account, by, words, turn.now()))));
  }

  /// Tells what changed. A doubt is told once it lasted, because a morning begins with many; at
  /// the entry window it is told at once.
  public void consider() {
    turns.act("arming", this::consider);
  }

  private void consider(Turn turn) {
    SessionDate today = days.sessionAt(turn.now());
    if (!books.house().get().isAwakeFor(today)) {
      return;
    }
    List<Doubt> doubts = arming.doubts(view(turn.now(), today));
    Told before = told.get();
    Told was = before;
    turn.ifLost(() -> told.set(was));
    if (before == null || !before.date().equals(today)) {
      before = new Told(today, Optional.empty(), turn.now());
    }
    if (before.doubts().equals(Optional.of(doubts))) {
      told.set(new Told(today, before.doubts(), turn.now()));
    } else if (doubts.isEmpty() || isTimeToTell(turn.now(), today, before.since())) {
      told.set(new Told(today, Optional.of(doubts), turn.now()));
      turn.tell(fact(today, doubts));
    } else {
      told.set(before);
    }
  }

  private boolean isTimeToTell(Instant now, SessionDate today, Instant since) {
    return !now.isBefore(days.scheduleOf(today).entryOpens())
        || now.isAfter(since.plus(policy.patience().multipliedBy(PATIENCES)));
  }

  private org.openbell.model.event.OrderFact fact(SessionDate date, List<Doubt> doubts) {
    return doubts.isEmpty()
        ? new TradingArmed(date, link.account().orElse(""), policy.mode().name())
        : new TradingNotArmed(
            date,
            doubts.stream()
                .map(doubt -> new ArmingDoubt(doubt.reason().name(), doubt.words()))
                .toList());
  }

  private ArmingView view(Instant now, SessionDate date) {
    HouseState house = books.house().get();
    return new ArmingView(
        date,
        house.armed() && house.isAwakeFor(date),
        stops.state().letsEntriesOut(),
        link.account(),
        link.accountFits(),
        link.lastReconciledFor(now),
        house.snapshotOf().filter(date::equals).isPresent()
            && link.account().filter(house.account()::equals).isPresent(),
        books.arming().get(),
        Optional.ofNullable(vitals.get()));
  }
}
