package org.openbell.simulator.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.session.SessionHours;
import org.openbell.simulator.faults.Fault.MessageFault;
import org.openbell.simulator.faults.Trigger.OnMessage;
import org.openbell.simulator.faults.Verdict.Passage;

/// Decides what goes wrong when, from scripts, a seed, exchange time and the messages that pass.
///
/// The same script, seed, times and messages give the same faults. It only decides: somebody else
/// carries acts out and lets messages pass as told. Not thread-safe.
public final class FaultEngine {
  private final SessionHours hours;
  private final List<Armed> armed = new ArrayList<>();
  private long seed = 1;

  public FaultEngine(SessionHours hours) {
    this.hours = hours;
  }

  /// Whether there is no script, so that nothing needs to be asked.
  public boolean isIdle() {
    return armed.isEmpty();
  }

  /// Adds a script to what is there already; its numbering goes on. A seed that the script has
  /// counts from then on.
  ///
  /// @throws IllegalArgumentException when there would be too many entries
  public void add(FaultScript script, Instant now) {
    if (armed.size() + script.entries().size() > FaultScript.MOST_ENTRIES) {
      throw new IllegalArgumentException(
          "there are %d entries already, and %d is the limit: DELETE /faults first"
              .formatted(armed.size(), FaultScript.MOST_ENTRIES));
    }
    seed = script.seed().orElse(seed);
    for (var entry : script.entries()) {
      var next = new Armed(armed.size() + 1, entry, seed);
      if (entry.when() instanceof Trigger.AtTime(var moment) && moment.on(hours).isBefore(now)) {
        next.miss();
      }
      armed.add(next);
    }
  }

  /// Forgets every script.
  public void clear() {
    armed.clear();
  }

  /// What goes wrong because it has become so late.
  public List<Act> advanceTo(Instant now) {
    var acts = new ArrayList<Act>();
    for (var each : armed) {
      each.expireAt(now);
      if (each.isWaiting() && isDue(each.entry().when(), now)) {
        if (each.entry().fault() instanceof MessageFault) {
          each.activate(now);
        } else {
          // The count belongs to the act: the next so many orders.
          each.finish();
          if (each.strikes(now, 1)) {
            acts.add(act(each));
          }
        }
      }
    }
    return acts;
  }

  private boolean isDue(Trigger when, Instant now) {
    return switch (when) {
      case Trigger.Now _ -> true;
      case Trigger.AtTime(var moment) -> !now.isBefore(moment.on(hours));
      case OnMessage _ -> false;
    };
  }

  private static Act act(Armed each) {
    var entry = each.entry();
    var timed = !(entry.when() instanceof OnMessage);
    return new Act(entry.fault(), timed ? entry.count().orElse(1) : 1, entry.length());
  }

  /// What becomes of a message that is about to pass.
  public Verdict judge(Passing message, Instant now) {
    if (armed.isEmpty()) {
      return Verdict.FAITHFUL;
    }
    var ruling = new Ruling(message, now);
    armed.forEach(ruling::hear);
    return ruling.verdict();
  }

  public FaultReport report(Tally tally) {
    return FaultReport.of(seed, armed, tally);
  }

  /// The lines of the script heard one after the other about one message.
  private static final class Ruling {
    private final Passing message;
    private final Instant now;
    private final List<Act> before = new ArrayList<>();
    private final List<Act> after = new ArrayList<>();
    private Optional<Armed> decisive = Optional.empty();

    Ruling(Passing message, Instant now) {
      this.message = message;
      this.now = now;
    }

    void hear(Armed each) {
      each.expireAt(now);
      var wasActive = each.state() == Armed.State.ACTIVE;
      if (each.entry().when() instanceof OnMessage trigger) {
        hear(each, trigger);
        wasActive |= trigger.phase() == Trigger.Phase.ON;
      }
      if (wasActive
          && each.state() == Armed.State.ACTIVE
          && each.entry().fault() instanceof MessageFault fault
          && fault.which().filter(match -> match.matches(message)).isPresent()) {
        strike(each, fault, Integer.MAX_VALUE);
      }
    }

    private void hear(Armed each, OnMessage trigger) {
      if (!each.isNth(trigger, message)) {
        return;
      }
      switch (each.entry().fault()) {
        case MessageFault fault when each.isAboutItsTrigger() -> strike(each, fault, 1);
        case MessageFault _ -> each.activate(now);
        case Fault.LinkFault _, Fault.BrokerFault _, Fault.VenueFault _ -> {
          if (each.strikes(now, 1)) {
            (trigger.phase() == Trigger.Phase.ON ? before : after).add(act(each));
          }
        }
      }
    }

    /// The first line that wants the message has it.
    private void strike(Armed each, MessageFault fault, int chancesByDefault) {
      if (decisive.isEmpty()
          && Effects.concerns(fault, message)
          && each.strikes(now, chancesByDefault)) {
        decisive = Optional.of(each);
      }
    }

    Verdict verdict() {
      Passage passage =
          decisive
              .map(each -> Effects.of((MessageFault) each.entry().fault(), each.entry().when()))
              .orElseGet(Passage.Through::new);
      return new Verdict(before, passage, decisive.map(each -> each.entry().fault().kind()), after);
    }
  }
}
