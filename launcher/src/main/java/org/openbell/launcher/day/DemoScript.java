package org.openbell.launcher.day;

/// What the demo answers when nobody at the keyboard does, so that every path is shown once.
enum DemoScript {
  APPROVE,
  REFUSE,
  /// No answer: the question lapses by itself.
  LET_LAPSE;

  /// The answer to the day's first, second, third ... question; the count begins at 1.
  static DemoScript answerTo(int question) {
    return switch (question) {
      case 1 -> APPROVE;
      case 2 -> REFUSE;
      default -> LET_LAPSE;
    };
  }
}
