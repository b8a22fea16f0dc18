package org.openbell.check;

/// How a point went.
public sealed interface Verdict {
  String words();

  record Pass(String words) implements Verdict {}

  record Fail(String words) implements Verdict {}

  /// It could not be tried here and now; the words say what it needs.
  record NotTried(String words) implements Verdict {}

  /// As it is printed: `PASS`, `FAIL` or `NOT TRIED`.
  default String label() {
    return switch (this) {
      case Pass _ -> "PASS";
      case Fail _ -> "FAIL";
      case NotTried _ -> "NOT TRIED";
    };
  }
}
