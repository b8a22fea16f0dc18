package org.openbell.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is known about the link right now; forgotten with the process, and rightly so.
final class LinkState {
  private boolean reconciled;
  private boolean accountFits;
  private Optional<String> account = Optional.empty();
  private Optional<Instant> reconciledAt = Optional.empty();
  private Instant doubtedAt = Instant.MIN;

  synchronized boolean isReconciled() {
    return reconciled;
  }

  synchronized boolean accountFits() {
    return accountFits;
  }

  synchronized Optional<String> account() {
    return account;
  }

  /// How long ago the books were compared; empty while they are in doubt.
  synchronized Optional<Duration> reconciledFor(Instant now) {
    return reconciled ? lastReconciledFor(now) : Optional.empty();
  }

  /// How long ago they were last compared, whatever came after; empty when they never were.
  synchronized Optional<Duration> lastReconciledFor(Instant now) {
    return reconciledAt.map(at -> Duration.between(at, now));
  }

  synchronized void connected(String toAccount, boolean fits, Instant now) {
    account = Optional.of(toAccount);
    accountFits = fits;
    doubted(now);
  }

  /// Nothing is sent from here on until the books were compared.
  synchronized void doubted(Instant now) {
    reconciled = false;
    doubtedAt = now;
  }

  /// A look that began before the last doubt does not settle it.
  synchronized void reconciled(Instant askedAt) {
    reconciled = !askedAt.isBefore(doubtedAt);
    if (reconciled) {
      reconciledAt = Optional.of(askedAt);
    }
  }
}
