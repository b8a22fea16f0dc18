package org.openbell.simulator.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.openbell.simulator.faults.Fault;
import org.openbell.simulator.faults.Fault.Garbage;
import org.openbell.simulator.faults.Fault.LinkFault;
import org.openbell.tws.wire.Frame;

/// Carries out what goes wrong on the line to one client or to all.
final class LinkFaults {
  private static final int NOISE_BYTES = 64;

  /// The length in front of a frame that ends after less.
  private static final byte[] HALF_OF_A_FRAME = {0, 0, 0, 40, '3', 0, '1', 0, 'S', 'u', 'b'};

  private static final byte[] GIANT_LENGTH = {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, '4', 0};

  private final Clients clients;
  private final Timers timers;
  private SplittableRandom noise = new SplittableRandom(1);

  LinkFaults(Clients clients, Timers timers) {
    this.clients = clients;
    this.timers = timers;
  }

  void seed(long seed) {
    noise = new SplittableRandom(seed);
  }

  /// Whether there was a client that it could happen to.
  boolean apply(LinkFault fault, Optional<Duration> length, Instant now) {
    var sessions = sessions(fault.client());
    var end = length.map(now::plus);
    sessions.forEach(session -> apply(fault, session, end));
    return !sessions.isEmpty();
  }

  private List<Session> sessions(OptionalInt client) {
    return client.isPresent() ? clients.withId(client.getAsInt()).stream().toList() : clients.all();
  }

  private void apply(LinkFault fault, Session session, Optional<Instant> end) {
    var line = session.connection();
    switch (fault) {
      case Fault.Cut _ -> cut(session);
      case Fault.HalfOpen _ -> {
        session.silence();
        line.suffer(new LinkAct.Pause());
        end.ifPresent(at -> timers.at(at, () -> abort(session)));
      }
      case Fault.Stall _ -> {
        line.suffer(new LinkAct.Pause());
        end.ifPresent(at -> timers.at(at, () -> line.suffer(new LinkAct.Resume())));
      }
      case Fault.Slow(_, var perMessage) -> {
        line.suffer(new LinkAct.Pace(perMessage));
        end.ifPresent(at -> timers.at(at, () -> line.suffer(new LinkAct.Pace(Duration.ZERO))));
      }
      case Garbage(_, var shape) -> garbage(session, shape);
    }
  }

  /// What was sent before still arrives, and nothing after it.
  private void cut(Session session) {
    session.silence();
    session.connection().closeAfterSending("cut by a fault script");
    timers.at(Instant.MIN, () -> clients.remove(session.connection()));
  }

  /// The end without waiting for anything, also of a line that stands still.
  private void abort(Session session) {
    session.silence();
    session.connection().suffer(new LinkAct.Abort());
    timers.at(Instant.MIN, () -> clients.remove(session.connection()));
  }

  private void garbage(Session session, Garbage.Shape shape) {
    switch (shape) {
      case BYTES -> {
        var payload = new byte[NOISE_BYTES];
        noise.nextBytes(payload);
        session.connection().suffer(new LinkAct.Raw(Frame.framed(payload)));
      }
      case HALF_FRAME -> {
        session.connection().suffer(new LinkAct.Raw(HALF_OF_A_FRAME));
        cut(session);
      }
      case GIANT_LENGTH -> {
        session.connection().suffer(new LinkAct.Raw(GIANT_LENGTH));
        cut(session);
      }
    }
  }

  /// Every connection dies, those that stand still included.
  void abortAll() {
    clients.all().forEach(this::abort);
  }

  /// Lines flow again at full speed; those that were half open end.
  void heal() {
    for (var session : clients.all()) {
      if (session.isSilenced()) {
        abort(session);
      } else {
        session.connection().suffer(new LinkAct.Pace(Duration.ZERO));
        session.connection().suffer(new LinkAct.Resume());
      }
    }
  }
}
