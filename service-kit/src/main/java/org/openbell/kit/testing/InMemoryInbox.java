package org.openbell.kit.testing;

import java.util.HashSet;
import java.util.Set;
import org.openbell.kit.Inbox;
import org.openbell.model.event.EventId;

/// An inbox that remembers for as long as the test lives. For one thread.
public final class InMemoryInbox implements Inbox, Rewindable {
  private final Set<EventId> admitted = new HashSet<>();

  @Override
  public boolean admit(EventId id, String type) {
    return admitted.add(id);
  }

  @Override
  public Runnable mark() {
    Set<EventId> before = Set.copyOf(admitted);
    return () -> admitted.retainAll(before);
  }
}
