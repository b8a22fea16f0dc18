package org.openbell.simulator.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openbell.simulator.faults.Fault;
import org.openbell.simulator.faults.Fault.BrokerFault;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.VenueEvent;

/// Carries out what goes wrong with the gateway itself and with its link to the broker.
final class BrokerFaults {
  private static final Logger LOG = System.getLogger("simulator.faults");
  private static final Duration REPEATED_EVERY = Duration.ofSeconds(5);
  private static final Duration PORT_TRIED_EVERY = Duration.ofSeconds(1);

  private final Exchange exchange;
  private final Clients clients;
  private final Timers timers;
  private final LinkFaults links;
  private final Upstream upstream = new Upstream();
  private final Set<Integer> brokenFarms = new TreeSet<>();
  private Optional<GatewayPort> port = Optional.empty();
  private boolean competing;
  private int lossNumber;
  private Instant now = Instant.MIN;

  BrokerFaults(Exchange exchange, Clients clients, Timers timers, LinkFaults links) {
    this.exchange = exchange;
    this.clients = clients;
    this.timers = timers;
    this.links = links;
  }

  void use(GatewayPort ownPort) {
    port = Optional.of(ownPort);
  }

  void advanceTo(Instant time) {
    now = time;
  }

  Upstream upstream() {
    return upstream;
  }

  boolean pricesFlow() {
    return !upstream.isLost() && !competing && !brokenFarms.contains(2103);
  }

  boolean isCompeting() {
    return competing;
  }

  List<VenueEvent> arriving(List<VenueEvent> happened) {
    return upstream.arriving(happened);
  }

  boolean apply(BrokerFault fault, Optional<Duration> length) {
    var end = length.map(now::plus);
    return switch (fault) {
      case Fault.UpstreamLost lost -> lose(lost, end);
      case Fault.UpstreamRestored(var dataLost) -> restore(dataLost);
      case Fault.FarmBroken(var code) -> breakFarm(code, end);
      case Fault.Notice notice -> notice(notice);
      case Fault.Restart(var down, var idsBack) -> restart(down, idsBack);
      case Fault.CompetingSession _ -> compete(end);
    };
  }

  private boolean lose(Fault.UpstreamLost lost, Optional<Instant> end) {
    if (upstream.isLost()) {
      return false;
    }
    upstream.lose(lost.executionsArrive());
    lossNumber++;
    repeatLoss(lost.code(), lossNumber);
    var number = lossNumber;
    end.ifPresent(
        at ->
            timers.at(
                at,
                () -> {
                  if (upstream.isLost() && lossNumber == number) {
                    restore(lost.dataLost());
                  }
                }));
    return true;
  }

  /// The real gateway says it again every few seconds.
  private void repeatLoss(int code, int number) {
    if (upstream.isLost() && lossNumber == number) {
      tellAll(code, BrokerNotices.text(code));
      timers.at(now.plus(REPEATED_EVERY), () -> repeatLoss(code, number));
    }
  }

  private boolean restore(boolean dataLost) {
    var code = dataLost ? 1101 : 1102;
    tellAll(code, BrokerNotices.text(code));
    if (dataLost) {
      clients.started().forEach(session -> session.subscriptions().loseData());
    }
    upstream.restore().forEach(Runnable::run);
    return true;
  }

  private boolean breakFarm(int code, Optional<Instant> end) {
    if (!brokenFarms.add(code)) {
      return false;
    }
    tellAll(code, BrokerNotices.text(code));
    end.ifPresent(at -> timers.at(at, () -> mendFarm(code)));
    return true;
  }

  private void mendFarm(int code) {
    if (brokenFarms.remove(code)) {
      tellAll(code + 1, BrokerNotices.text(code + 1));
    }
  }

  private boolean notice(Fault.Notice notice) {
    var text = notice.text().isEmpty() ? BrokerNotices.text(notice.code()) : notice.text();
    var wanted = notice.client();
    var to =
        wanted.isPresent()
            ? clients.withId(wanted.getAsInt()).stream().toList()
            : clients.started();
    to.forEach(session -> session.error(notice.id(), notice.code(), text, now));
    return !to.isEmpty();
  }

  private boolean restart(Duration down, int idsBack) {
    port.ifPresent(GatewayPort::shut);
    links.abortAll();
    upstream.forgetRequests();
    upstream.restore();
    brokenFarms.clear();
    competing = false;
    takeOrderIdsBack(idsBack);
    timers.at(now.plus(down), this::reopen);
    return true;
  }

  private void takeOrderIdsBack(int by) {
    Stream.concat(exchange.liveOrders().stream(), exchange.finishedOrders().stream())
        .map(order -> order.key().clientId())
        .distinct()
        .forEach(client -> exchange.rollBackOrderIds(client, by));
  }

  private void reopen() {
    if (port.isPresent() && !port.get().reopen()) {
      LOG.log(Level.WARNING, "the gateway''s port cannot be had again yet");
      timers.at(now.plus(PORT_TRIED_EVERY), this::reopen);
    }
  }

  private boolean compete(Optional<Instant> end) {
    if (competing) {
      return false;
    }
    competing = true;
    for (var session : clients.started()) {
      session.subscriptions().lines().keySet().forEach(line -> refuseData(session, line));
    }
    end.ifPresent(at -> timers.at(at, () -> competing = false));
    return true;
  }

  void refuseData(Session session, int requestId) {
    session.error(requestId, 10197, BrokerNotices.text(10197), now);
  }

  private void tellAll(int code, String text) {
    for (var session : clients.started()) {
      session.error(SystemMessages.NO_REQUEST, code, text, now);
    }
  }

  /// Everything works again.
  void heal() {
    if (upstream.isLost()) {
      restore(false);
    }
    List.copyOf(brokenFarms).forEach(this::mendFarm);
    competing = false;
  }
}
