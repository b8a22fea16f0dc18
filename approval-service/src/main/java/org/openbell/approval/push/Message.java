package org.openbell.approval.push;

import java.util.Optional;
import org.openbell.model.trade.TradeId;

/// A message in its words, as it goes out: plain text, no markup of any channel.
///
/// `html` is a page for those who can show one; `question` is there while it can be answered.
public record Message(
    String key,
    Kind kind,
    String title,
    String text,
    Optional<TradeId> trade,
    Optional<Question> question,
    Optional<String> html) {
  /// What a yes is said to: the trade, and the hash of exactly the plan in this message.
  public record Question(TradeId trade, String planHash) {}

  /// Title and text in one.
  public String whole() {
    return text.isBlank() ? title : title + "\n" + text;
  }
}
