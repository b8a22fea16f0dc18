package org.openbell.simulation.store;

import org.openbell.kit.Inbox;
import org.openbell.model.event.EventId;

/// The inbox as a table of its service's database.
public final class MemoryInbox implements Inbox {
  private final Table<EventId, Boolean> admitted;

  public MemoryInbox(Tape tape) {
    this.admitted = new Table<>(tape);
  }

  @Override
  public boolean admit(EventId id, String type) {
    return admitted.add(id, true);
  }
}
