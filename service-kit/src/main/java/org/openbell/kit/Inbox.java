package org.openbell.kit;

import org.openbell.model.event.EventId;

/// Remembers what was taken, so that an event delivered again has no second effect.
public interface Inbox {
  /// True the first time an id is shown, false ever after.
  boolean admit(EventId id, String type);
}
