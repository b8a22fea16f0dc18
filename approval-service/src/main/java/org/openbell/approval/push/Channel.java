package org.openbell.approval.push;

import java.time.Instant;
import java.util.Optional;

/// One way to the trader, ready to be used. Sending takes as long as it takes, within limits of its
/// own; nobody else waits for it.
public interface Channel {
  /// One message on its way. `receipt` is what an earlier try left behind, `question` the receipt
  /// of the question that this message answers; `now` is real time.
  record Delivery(
      Message message,
      Loudness loudness,
      Optional<String> receipt,
      Optional<String> question,
      Instant now) {}

  Medium medium();

  /// What is wrong with it beside the messages that it could not send.
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /// Throws nothing for a reason that lies outside this process.
  Outcome send(Delivery delivery) throws InterruptedException;
}
