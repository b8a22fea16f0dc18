package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.OrderFact.GatewayConnected;

/// What is known about the link right now; forgotten with the process, and rightly so.
final class LinkState {
  private boolean reconciled;
  private boolean accountFits;
  private Optional<String> account = Optional.empty();
  private Optional<GatewayConnected> untold = Optional.empty();
  private Optional<Instant> reconciledAt = Optional.empty();
  private boolean away = true;
  private Instant doubtedAt = Instant.MIN;
  private Instant agreedSince = Instant.MIN;
  private Optional<Instant> lookWanted = Optional.empty();
  private Optional<Instant> secondLookDue = Optional.empty();
  private Optional<Instant> lateLookDue = Optional.empty();

  synchronized boolean isReconciled() {
    return reconciled && !away;
  }

  synchronized boolean accountFits() {
    return accountFits;
  }

  synchronized Optional<String> account() {
    return account;
  }

  /// How long ago the books were compared; empty while they are in doubt.
  synchronized Optional<Duration> reconciledFor(Instant now) {
    return isReconciled() ? lastReconciledFor(now) : Optional.empty();
  }

  /// How long ago they were last compared, whatever came after; empty when they never were.
  synchronized Optional<Duration> lastReconciledFor(Instant now) {
    return reconciledAt.map(at -> Duration.between(at, now));
  }

  /// Whether the broker is out of reach: then nothing it says about its books counts.
  synchronized boolean isAway() {
    return away;
  }

  synchronized void connected(GatewayConnected news, boolean fits, Instant now, Duration apart) {
    untold = Optional.of(news);
    account = Optional.of(news.account());
    accountFits = fits;
    restored(now, apart);
  }

  /// Tells once that the gateway is there, with the next turn that comes through.
  synchronized void tell(Turn turn) {
    Optional<GatewayConnected> news = untold;
    news.ifPresent(turn::tell);
    untold = Optional.empty();
    turn.ifLost(() -> tellAgain(news));
  }

  private synchronized void tellAgain(Optional<GatewayConnected> news) {
    untold = untold.or(() -> news);
  }

  /// What was said meanwhile was not heard.
  synchronized void restored(Instant now, Duration apart) {
    away = false;
    missed(now, apart);
  }

  synchronized void lost(Instant now) {
    away = true;
    doubted(now);
  }

  /// Nothing is sent from here on until the books were compared.
  synchronized void doubted(Instant now) {
    reconciled = false;
    doubtedAt = now;
  }

  /// Something that was said was not heard or not written down. The look that follows may lag
  /// behind it, and then shows nothing that is missing: one more, `apart` later, does not.
  synchronized void missed(Instant now, Duration apart) {
    doubted(now);
    lateLookDue = Optional.of(now.plus(apart));
  }

  /// The books are to be compared soon, though nothing has to wait for it.
  synchronized void wantLook(Instant now) {
    lookWanted = Optional.of(now);
  }

  /// One look missed an order, or did not add up; only a second one, `apart` later, proves
  // anything.
  synchronized void wantSecondLook(Instant first, Duration apart) {
    Instant due = first.plus(apart);
    secondLookDue = secondLookDue.filter(due::isAfter).or(() -> Optional.of(due));
  }

  synchronized boolean isLookWanted(Instant now) {
    return lookWanted.isPresent() || isPast(secondLookDue, now) || isPast(lateLookDue, now);
  }

  private static boolean isPast(Optional<Instant> due, Instant now) {
    return due.filter(moment -> !now.isBefore(moment)).isPresent();
  }

  /// Whether a look is wanted, now or in a moment.
  synchronized boolean isLookExpected() {
    return lookWanted.isPresent() || secondLookDue.isPresent() || lateLookDue.isPresent();
  }

  /// A look came that began at this moment: what was wanted later is another one.
  synchronized void looked(Instant askedAt) {
    lookWanted = lookWanted.filter(wanted -> wanted.isAfter(askedAt));
    secondLookDue = Optional.empty();
    lateLookDue = lateLookDue.filter(askedAt::isBefore);
  }

  /// A look that began before the last doubt, or while the broker was away, settles nothing.
  synchronized void reconciled(Instant askedAt) {
    boolean settled = !askedAt.isBefore(doubtedAt) && !away;
    if (settled && !reconciled) {
      agreedSince = askedAt;
    }
    if (settled) {
      reconciledAt = Optional.of(askedAt);
    }
    reconciled = settled;
  }

  /// Since when the books agree, if they do.
  synchronized Optional<Instant> reconciledSince() {
    return isReconciled() ? Optional.of(agreedSince) : Optional.empty();
  }
}
