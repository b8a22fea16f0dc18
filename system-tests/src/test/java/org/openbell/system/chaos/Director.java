package org.openbell.system.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.openbell.auditor.fact.Outage;
import org.openbell.system.wire.Conversation;
import org.openbell.system.wire.Trap;
import org.openbell.system.wire.Wire;

/// Does what the schedule says, when it says so, and keeps what was done.
///
/// What a message on the wire triggers is done while that message waits, on the wire's own thread;
/// everything else on the thread of the day. In the day's quiet end nothing is done anymore.
final class Director {
  /// A group's place is written down every five seconds, and the operator goes by that.
  private static final Duration LONGEST_LOOK_OF_AN_OPERATOR = Duration.ofSeconds(10);

  private final Schedule schedule;
  private final Stack stack;
  private final Outside outside;
  private final Wire gateway;
  private final Wire database;
  private final DayClock clock;
  private final List<Planned> waiting = new ArrayList<>();
  private final Queue<Planned> due = new ConcurrentLinkedQueue<>();
  private final List<Done> done = new ArrayList<>();
  private final List<LineOutage> outages = new ArrayList<>();

  /// A fault that was injected, with the exchange time at which it was.
  record Done(Planned planned, Instant at) {}

  /// A line that was broken, or events that stood still behind a bad record, in exchange time; how
  /// soon who depends on it is back is his own affair.
  record LineOutage(Outage.Part part, Instant from, Duration length) {}

  Director(Schedule schedule, Stack stack, Outside outside, Lines lines, DayClock clock) {
    this.schedule = schedule;
    this.stack = stack;
    this.outside = outside;
    this.gateway = lines.gateway();
    this.database = lines.database();
    this.clock = clock;
  }

  /// The proxies on order-service's two lines.
  record Lines(Wire gateway, Wire database) {}

  /// Lays the traps; the rest waits for its moment.
  void begin() {
    for (var planned : schedule.faults()) {
      switch (planned.trigger()) {
        case Trigger.OnStep(var step, var nth) ->
            (step.isInTheDatabase() ? database : gateway)
                .set(step.trap(nth, conversation -> sprung(planned, conversation)));
        case Trigger.At _, Trigger.OnEvent _ -> waiting.add(planned);
      }
    }
  }

  private Trap.Fate sprung(Planned planned, Conversation conversation) {
    if (isQuiet()) {
      return Trap.Fate.PASS;
    }
    switch (planned.fault()) {
      case Fault.Kill _ -> inject(planned);
      case Fault.Cut _ -> {
        conversation.cut();
        note(planned);
      }
      case Fault.Silence(var line, var length) -> {
        silence(conversation, line, length);
        note(planned);
      }
      case Fault.Stall(var line, var length) -> {
        stall(conversation, line, length);
        note(planned);
      }
      case Fault.KillAll _,
          Fault.Freeze _,
          Fault.Repeat _,
          Fault.Poison _,
          Fault.ClockJump _,
          Fault.Stale _,
          Fault.Broker _ ->
          due.add(planned);
    }
    return Trap.Fate.PASS;
  }

  private boolean isQuiet() {
    return clock.now().isAfter(schedule.kind().hours().quiet());
  }

  /// Does what has become due; called again and again by the day.
  void look() {
    var now = clock.now();
    var hours = schedule.kind().hours();
    if (!isQuiet()) {
      for (var planned : List.copyOf(waiting)) {
        boolean reached =
            switch (planned.trigger()) {
              case Trigger.At(var time) -> !now.isBefore(hours.at(time));
              case Trigger.OnEvent(var type, var nth) -> outside.heard(type) >= nth;
              case Trigger.OnStep _ -> false;
            };
        if (reached) {
          waiting.remove(planned);
          due.add(planned);
        }
      }
      for (var planned = due.poll(); planned != null; planned = due.poll()) {
        inject(planned);
      }
    }
  }

  private void inject(Planned planned) {
    boolean happened =
        switch (planned.fault()) {
          case Fault.Kill(var target, var down) -> stack.kill(target, down);
          case Fault.KillAll() -> {
            stack.killAllForGood();
            yield true;
          }
          case Fault.Freeze(var target, var length) -> stack.freeze(target, length);
          case Fault.Cut(var line) -> {
            wire(line).cutAll();
            yield true;
          }
          case Fault.Silence(var line, var length) -> {
            wire(line).each(conversation -> silence(conversation, line, length));
            yield true;
          }
          case Fault.Stall(var line, var length) -> {
            wire(line).each(conversation -> stall(conversation, line, length));
            yield true;
          }
          case Fault.Repeat(var topic, var records) -> outside.repeat(topic, records);
          case Fault.Poison(var topic, var mendedAfter) -> outside.poison(topic, mendedAfter);
          // Both were arranged before the day began.
          case Fault.ClockJump _, Fault.Stale _ -> true;
          case Fault.Broker(var script) -> outside.tellBroker(script);
        };
    if (happened) {
      note(planned);
    }
  }

  private void silence(Conversation conversation, Line line, Duration length) {
    conversation.goSilent();
    lineOutage(line, length);
    CompletableFuture.delayedExecutor(length.toMillis(), TimeUnit.MILLISECONDS)
        .execute(conversation::endAtServer);
  }

  private void stall(Conversation conversation, Line line, Duration length) {
    conversation.stall(length);
    lineOutage(line, length);
  }

  private synchronized void lineOutage(Line line, Duration length) {
    outages.add(new LineOutage(line.part(), clock.now(), length));
  }

  private Wire wire(Line line) {
    return switch (line) {
      case GATEWAY -> gateway;
      case DATABASE -> database;
    };
  }

  private synchronized void note(Planned planned) {
    if (planned.fault() instanceof Fault.Cut(var line)) {
      outages.add(new LineOutage(line.part(), clock.now(), Duration.ZERO));
    }
    if (planned.fault() instanceof Fault.Poison(var _, var mendedAfter)) {
      outages.add(
          new LineOutage(
              Outage.Part.EVENTS, clock.now(), mendedAfter.plus(LONGEST_LOOK_OF_AN_OPERATOR)));
    }
    done.add(new Done(planned, clock.now()));
  }

  synchronized List<Done> done() {
    return List.copyOf(done);
  }

  synchronized List<LineOutage> outages() {
    return List.copyOf(outages);
  }
}
