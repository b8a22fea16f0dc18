package org.openbell.simulator.gateway;

import java.util.ArrayList;
import java.util.List;

/// Messages that are let through only behind later ones to or from the same client.
final class Behind {
  private final List<Held> held = new ArrayList<>();

  private static final class Held {
    private final Session session;
    private final Runnable release;
    private int ahead;

    Held(Session session, int ahead, Runnable release) {
      this.session = session;
      this.ahead = ahead;
      this.release = release;
    }
  }

  /// Holds a message until so many others have passed; the result releases it before that.
  Runnable hold(Session session, int ahead, Runnable release) {
    var message = new Held(session, ahead, release);
    held.add(message);
    return () -> {
      if (held.remove(message)) {
        message.release.run();
      }
    };
  }

  /// Another message has passed.
  void passed(Session session) {
    if (held.isEmpty()) {
      return;
    }
    var due = new ArrayList<Held>();
    for (var each : held) {
      if (each.session == session && --each.ahead <= 0) {
        due.add(each);
      }
    }
    held.removeAll(due);
    due.forEach(each -> each.release.run());
  }
}
