package org.openbell.simulator.faults;

import java.util.List;
import java.util.Optional;

/// A message on its way between a client and the gateway, as far as a script can name it.
///
/// `kind` is the protocol's name (`placeOrder`, `execDetails`) or the number of a message without
/// one. `symbol` is known where the message, or the order or line it is about, says it. `news` is
/// what nobody asked for; `filled` is true of messages about an order that has traded.
public record Passing(
    String kind,
    int client,
    Optional<String> symbol,
    List<String> fields,
    boolean news,
    boolean filled) {
  public Passing {
    fields = List.copyOf(fields);
  }
}
