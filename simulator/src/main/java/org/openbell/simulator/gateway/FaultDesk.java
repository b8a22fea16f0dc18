package org.openbell.simulator.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.simulator.faults.Act;
import org.openbell.simulator.faults.Fault;
import org.openbell.simulator.faults.FaultEngine;
import org.openbell.simulator.faults.FaultReport;
import org.openbell.simulator.faults.FaultScript;
import org.openbell.simulator.faults.Passing;
import org.openbell.simulator.faults.Tally;
import org.openbell.simulator.faults.Verdict;
import org.openbell.simulator.faults.Verdict.Passage;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.VenueEvent;

/// Carries out what a fault script decides: every message passes here, in both directions.
///
/// Owned by the exchange thread, as the gateway is. Without a script it lets everything through.
public final class FaultDesk implements OutgoingMail {
  private static final Logger LOG = System.getLogger("simulator.faults");

  /// What waits for a later message that does not come is let through after this.
  private static final Duration LONGEST_BEHIND = Duration.ofSeconds(5);

  private final Level noted;
  private final Inside inside;
  private final OutgoingMail beyond;
  private final FaultEngine engine;
  private final Labels labels;
  private final Tally tally = new Tally();
  private final Timers timers = new Timers();
  private final Behind requestsBehind = new Behind();
  private final Behind answersBehind = new Behind();
  private final LinkFaults links;
  private final BrokerFaults broker;
  private final VenueFaults venue;
  private final List<Act> afterwards = new ArrayList<>();
  private Optional<Session> unanswered = Optional.empty();
  private boolean answering;
  private Instant now = Instant.MIN;
  private long nanos;

  /// What the desk needs of the gateway it works for.
  interface Inside {
    /// A request that has come through.
    void receive(Session from, byte[] payload, Instant now, long nanos);

    /// What the venue did, for the clients it concerns.
    void tell(List<VenueEvent> news, Instant now);
  }

  FaultDesk(Exchange exchange, Market market, Clients clients, OutgoingMail beyond, Inside inside) {
    // Who wants to see every message wants to see what became of it.
    this.noted = beyond == OutgoingMail.FAITHFUL ? Level.DEBUG : Level.INFO;
    this.inside = inside;
    this.beyond = beyond;
    this.engine = new FaultEngine(market.hours());
    this.labels = new Labels(exchange, market);
    this.links = new LinkFaults(clients, timers);
    this.broker = new BrokerFaults(exchange, clients, timers, links);
    this.venue = new VenueFaults(exchange, market, timers);
  }

  void use(GatewayPort port) {
    broker.use(port);
  }

  /// Adds a script to what is there, beginning at that exchange time.
  public FaultReport add(FaultScript script, Instant at) {
    engine.add(script, at);
    script.seed().ifPresent(links::seed);
    advanceTo(at, nanos);
    return report();
  }

  public FaultReport report() {
    return engine.report(tally);
  }

  /// Forgets every script and its counters, and mends what is broken.
  public FaultReport clear() {
    engine.clear();
    broker.heal();
    links.heal();
    venue.heal();
    timers.flush();
    tally.clear();
    return report();
  }

  /// Something that the user does by hand at the broker's own screen.
  ///
  /// @throws IllegalArgumentException when it cannot be done
  public void byHand(Fault.VenueFault act, Instant at) {
    venue.advanceTo(at);
    venue.byHand(act);
    inside.tell(venue.news(), at);
  }

  /// Lets time pass, before anything else that happens at that time.
  void advanceTo(Instant time, long atNanos) {
    now = time;
    nanos = atNanos;
    broker.advanceTo(time);
    venue.advanceTo(time);
    timers.advanceTo(time);
    engine.advanceTo(time).forEach(this::carryOut);
    settle();
  }

  List<VenueEvent> arriving(List<VenueEvent> happened) {
    return broker.arriving(happened);
  }

  boolean pricesFlow() {
    return broker.pricesFlow();
  }

  /// Whether the gateway hears of the account; its farms may be broken all the same.
  boolean accountFlows() {
    return !broker.upstream().isLost();
  }

  /// A frame from a client, on its way in.
  void receive(Session from, byte[] payload, Instant time, long atNanos) {
    now = time;
    nanos = atNanos;
    if (from.isSilenced()) {
      return;
    }
    if (engine.isIdle()) {
      hand(from, payload);
      requestsBehind.passed(from);
      settle();
      return;
    }
    var message = labels.request(from, payload);
    var verdict = engine.judge(message, now);
    verdict.before().forEach(this::carryOut);
    if (!from.isSilenced()) {
      note(message, verdict);
      pass(verdict.passage(), from, requestsBehind, () -> hand(from, payload));
    }
    verdict.after().forEach(this::carryOut);
    settle();
  }

  /// A message to a client, on its way out.
  @Override
  public void post(Session to, Message message) {
    if (to.isSilenced() || unanswered.filter(session -> session == to).isPresent()) {
      return;
    }
    if (engine.isIdle()) {
      beyond.post(to, message);
      answersBehind.passed(to);
      return;
    }
    var label = labels.answer(to, message, !answering);
    var verdict = engine.judge(label, now);
    verdict.before().forEach(this::carryOutWhilePosting);
    if (!to.isSilenced()) {
      note(label, verdict);
      pass(verdict.passage(), to, answersBehind, () -> beyond.post(to, message));
    }
    verdict.after().forEach(this::carryOutWhilePosting);
  }

  private void pass(Passage passage, Session session, Behind lane, Runnable deliver) {
    switch (passage) {
      case Passage.Through _ -> {
        deliver.run();
        lane.passed(session);
      }
      case Passage.Lost _ -> {}
      case Passage.Unanswered _ -> {
        unanswered = Optional.of(session);
        deliver.run();
        unanswered = Optional.empty();
      }
      case Passage.Later(var by) -> timers.at(now.plus(by), deliver);
      case Passage.Repeated(var times) -> {
        for (var i = 0; i < times; i++) {
          deliver.run();
        }
        lane.passed(session);
      }
      case Passage.Behind(var messages) ->
          timers.at(now.plus(LONGEST_BEHIND), lane.hold(session, messages, deliver));
    }
  }

  /// Hands a request in, or keeps it while the gateway has lost its broker.
  private void hand(Session from, byte[] payload) {
    var kind = Labels.kindOfRequest(payload);
    if (broker.upstream().holds(kind)) {
      if (!broker.upstream().hold(() -> hand(from, payload))) {
        LOG.log(Level.WARNING, "{0}: {1} is lost: too much waits for the broker", from, kind);
      }
    } else if (broker.isCompeting() && kind.equals("reqMktData")) {
      broker.refuseData(from, Labels.lineOf(payload));
    } else {
      answering = !Labels.actsOnOrders(kind);
      inside.receive(from, payload, now, nanos);
      answering = false;
    }
  }

  private void note(Passing message, Verdict verdict) {
    verdict
        .kind()
        .ifPresent(
            kind -> {
              tally.count(kind, true);
              LOG.log(noted, "fault {0}: {1} {2}", kind, message.kind(), message.fields());
            });
  }

  /// In the middle of telling clients something only lines may break; the rest comes after it.
  private void carryOutWhilePosting(Act act) {
    if (act.fault() instanceof Fault.LinkFault) {
      carryOut(act);
    } else {
      afterwards.add(act);
    }
  }

  /// Does what was put off, once nobody is in the middle of anything.
  void settle() {
    while (!afterwards.isEmpty()) {
      var acts = List.copyOf(afterwards);
      afterwards.clear();
      acts.forEach(this::carryOut);
    }
    timers.advanceTo(now);
  }

  private void carryOut(Act act) {
    var happened = happens(act);
    tally.count(act.fault().kind(), happened);
    LOG.log(
        Level.INFO,
        "fault {0}{1}",
        act.fault(),
        happened ? "" : ": there was nothing to happen to");
  }

  private boolean happens(Act act) {
    try {
      return switch (act.fault()) {
        case Fault.LinkFault link -> links.apply(link, act.length(), now);
        case Fault.BrokerFault its -> broker.apply(its, act.length());
        case Fault.VenueFault its -> {
          var did = venue.apply(its, act);
          inside.tell(venue.news(), now);
          yield did;
        }
        case Fault.MessageFault _ -> false;
      };
    } catch (IllegalArgumentException | IllegalStateException refused) {
      // A fault that the venue refuses must not take the exchange away from everybody.
      LOG.log(Level.WARNING, "fault {0}: {1}", act.fault().kind(), refused.getMessage());
      return false;
    }
  }
}
