package org.openbell.tws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Queries of one [Topic], answered one after the other. Guarded by the lock of [Answers].
///
/// An answer that comes after its query has timed out must not be taken for the answer to the next
/// one. So the line remembers how many ends the gateway still owes.
final class Line {
  private final Queue<Query<?>> waiting = new ArrayDeque<>();
  private Optional<Query<?>> active = Optional.empty();
  private final int longest;
  private final boolean lateEndsMatter;
  private int endsOwed;

  /// @param longest queries that may wait
  /// @param lateEndsMatter whether a late answer must not be taken for the next one
  Line(int longest, boolean lateEndsMatter) {
    this.longest = longest;
    this.lateEndsMatter = lateEndsMatter;
  }

  boolean hasRoom() {
    return waiting.size() < longest;
  }

  void join(Query<?> query) {
    waiting.add(query);
  }

  Optional<Query<?>> active() {
    return active;
  }

  /// The query to send now, when none is under way.
  Optional<Query<?>> startNext() {
    if (active.isPresent()) {
      return Optional.empty();
    }
    active = Optional.ofNullable(waiting.poll());
    return active;
  }

  /// An end arrived: the query it completes, if it does not belong to one that timed out before.
  Optional<Query<?>> ended() {
    if (endsOwed > 0) {
      endsOwed--;
      active.ifPresent(Query::restart);
      return Optional.empty();
    }
    var completed = active;
    active = Optional.empty();
    return completed;
  }

  /// The gateway said that the active query failed, so it owes no end.
  void refused() {
    active = Optional.empty();
  }

  /// Nobody waits for this query any more.
  ///
  /// @return whether it was here
  boolean abandon(Query<?> query) {
    if (active.isPresent() && active.get() == query) {
      active = Optional.empty();
      endsOwed += lateEndsMatter ? 1 : 0;
      return true;
    }
    return waiting.remove(query);
  }

  List<Query<?>> clear() {
    List<Query<?>> all = new ArrayList<>(waiting);
    active.ifPresent(all::add);
    active = Optional.empty();
    waiting.clear();
    return all;
  }
}
