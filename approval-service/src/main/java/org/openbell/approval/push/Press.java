package org.openbell.approval.push;

import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// What a button in a chat says when it is pressed; at most 64 bytes, the limit of Telegram.
public sealed interface Press {
  /// Yes or no to exactly the plan with this hash.
  record Answer(boolean isYes, TradeId trade, String planHash) implements Press {}

  /// Yes or no to a flatten that was previewed under this name.
  record Flatten(boolean isYes, String name) implements Press {}

  private static String letter(boolean isYes) {
    return isYes ? "y" : "n";
  }

  /// As it travels: `y:20251029-BBAR:9f2c...`, `n:flatten:5be1...`.
  default String data() {
    return switch (this) {
      case Answer answer -> letter(answer.isYes()) + ":" + answer.trade() + ":" + answer.planHash();
      case Flatten flatten -> letter(flatten.isYes()) + ":flatten:" + flatten.name();
    };
  }

  /// Reads what [#data] wrote; empty for anything else.
  static Optional<Press> parse(String data) {
    String[] parts = data.split(":", -1);
    if (parts.length != 3 || !(parts[0].equals("y") || parts[0].equals("n"))) {
      return Optional.empty();
    }
    boolean isYes = parts[0].equals("y");
    if (parts[1].equals("flatten")) {
      return Optional.of(new Flatten(isYes, parts[2]));
    }
    try {
      return Optional.of(new Answer(isYes, TradeId.parse(parts[1]), parts[2]));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
