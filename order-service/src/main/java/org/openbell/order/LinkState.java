package org.openbell.order;

import java.time.Instant;

/// What is known about the link right now; forgotten with the process, and rightly so.
final class LinkState {
  private boolean reconciled;
  private boolean accountFits;
  private Instant doubtedAt = Instant.MIN;

  synchronized boolean isReconciled() {
    return reconciled;
  }

  synchronized boolean accountFits() {
    return accountFits;
  }

  synchronized void connected(boolean fits, Instant now) {
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
  }
}
