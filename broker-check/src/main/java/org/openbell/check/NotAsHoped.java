package org.openbell.check;

/// The broker did something else than the point demands.
final class NotAsHoped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAsHoped(String words) {
    super(words);
  }
}
