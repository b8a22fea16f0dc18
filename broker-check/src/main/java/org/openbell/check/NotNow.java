package org.openbell.check;

/// The point cannot be tried at this hour or with these prices.
final class NotNow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotNow(String words) {
    super(words);
  }
}
