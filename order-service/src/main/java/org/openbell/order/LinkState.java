package org.openbell.order;

/// What is known about the link right now; forgotten with the process, and rightly so.
final class LinkState {
  private volatile boolean reconciled;
  private volatile boolean accountFits;

  boolean isReconciled() {
    return reconciled;
  }

  boolean accountFits() {
    return accountFits;
  }

  void connected(boolean fits) {
    accountFits = fits;
    reconciled = false;
  }

  /// Nothing is sent from here on until the books were compared.
  void doubted() {
    reconciled = false;
  }

  void reconciled() {
    reconciled = true;
  }
}
