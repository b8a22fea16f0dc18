package org.openbell.model.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The identity of one event, derived from what caused it and its place among the effects.
///
/// The same cause handled twice yields the same ids, so every consumer's inbox catches the repeat.
public record EventId(String text) {
  public EventId {
    if (text.isBlank() || text.length() > 64) {
      throw new IllegalArgumentException("an event id has 1 to 64 characters: '" + text + "'");
    }
  }

  /// `cause` is an event id or a natural name such as `execution 0000e0d5.01`; `position` counts
  /// the producer's effects of that cause from zero.
  public static EventId derived(String producer, String cause, int position) {
    String name = producer + "|" + cause + "|" + position;
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  public static EventId parse(String text) {
    return new EventId(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
