package org.openbell.simulator;

import java.net.InetAddress;
import java.util.stream.Collectors;
import org.openbell.model.session.ExchangeTime;
import org.openbell.simulator.scenario.Scenario;

/// What a started simulator says: its first line is what a launcher waits for.
final class Banner {
  private Banner() {}

  static String of(Simulator simulator, InetAddress address) {
    var scenario = simulator.scenario();
    var clock = simulator.clock();
    return """
    Simulator ready: session %s, gateway on port %d, http on port %d
      clock     %s, %s
      account   %s, %s
      prices    %s, seed %d
      faults    %d in the script
      gateway   any TWS client of versions 173 to 200 to %s:%d
      http      http://%s:%d/ledger, /faults, /hand, /clock, /health
    """
        .formatted(
            simulator.hours().date(),
            simulator.gatewayPort(),
            simulator.httpPort(),
            ExchangeTime.show(clock.instant(), ExchangeTime.NEW_YORK),
            clock.isReal() ? "the machine's" : clock,
            simulator.accountId(),
            account(scenario),
            scenario.about(),
            scenario.seed(),
            simulator.faultCount(),
            address.getHostAddress(),
            simulator.gatewayPort(),
            address.getHostAddress(),
            simulator.httpPort());
  }

  private static String account(Scenario scenario) {
    var holdings =
        scenario.account().holdings().stream()
            .map(holding -> holding.shares() + " " + holding.symbol())
            .collect(Collectors.joining(", "));
    return "%s USD, holds %s"
        .formatted(scenario.account().cash(), holdings.isEmpty() ? "nothing" : holdings);
  }
}
