package org.openbell.simulator.faults;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.openbell.model.instrument.Symbol;

/// Which messages are meant: one of these kinds, and whatever else is named.
///
/// `text` is a field that the message must have, such as `Filled`.
public record MessageMatch(
    Set<String> kinds, Optional<Symbol> symbol, OptionalInt client, Optional<String> text) {
  public MessageMatch {
    kinds = Set.copyOf(kinds);
  }

  public static MessageMatch of(String... kinds) {
    return new MessageMatch(Set.of(kinds), Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  public MessageMatch of(Symbol which) {
    return new MessageMatch(kinds, Optional.of(which), client, text);
  }

  public MessageMatch with(String field) {
    return new MessageMatch(kinds, symbol, client, Optional.of(field));
  }

  public MessageMatch forClient(int id) {
    return new MessageMatch(kinds, symbol, OptionalInt.of(id), text);
  }

  boolean matches(Passing message) {
    return kinds.contains(message.kind())
        && symbol.stream().allMatch(s -> message.symbol().filter(s.ticker()::equals).isPresent())
        && client.stream().allMatch(id -> id == message.client())
        && text.stream().allMatch(message.fields()::contains);
  }
}
