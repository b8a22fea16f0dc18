package org.openbell.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.openbell.model.session.ExchangeTime;
import org.openbell.model.session.SessionHours;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.time.ExchangeClock;
import org.openbell.simulator.account.Account;
import org.openbell.simulator.account.AccountOpening;
import org.openbell.simulator.account.Holding;
import org.openbell.simulator.account.Ledger;
import org.openbell.simulator.account.LedgerReport;
import org.openbell.simulator.faults.FaultScript;
import org.openbell.simulator.gateway.ExchangeThread;
import org.openbell.simulator.gateway.Gateway;
import org.openbell.simulator.gateway.GatewayServer;
import org.openbell.simulator.gateway.OrderSettings;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.SeededMarket;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.scenario.ScenarioFile;
import org.openbell.simulator.vendor.VendorServer;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.FillRules;

/// A running outside world: the broker's gateway on one port, everything on HTTP on another.
public final class Simulator implements AutoCloseable {
  private static final String ACCOUNT_ID = "DU1234567";
  private static final TradingCalendar CALENDAR = UsEquityCalendar.standard();

  /// What to simulate. `date` plays the scenario's prices on another session, `seed` draws other
  /// prices around its stories and other faults; port 0 takes any free one. Without a date the
  /// session is the scenario's own, and on a real clock today's or, on a closed day, the next.
  public record Settings(
      String scenario,
      Optional<LocalDate> date,
      OptionalLong seed,
      ExchangeClock clock,
      InetAddress address,
      int port,
      int httpPort,
      boolean printsProtocol,
      FaultScript faults,
      OrderSettings orders) {
    /// With a gateway that takes orders as it comes.
    public Settings(
        String scenario,
        Optional<LocalDate> date,
        OptionalLong seed,
        ExchangeClock clock,
        InetAddress address,
        int port,
        int httpPort,
        boolean printsProtocol,
        FaultScript faults) {
      this(
          scenario,
          date,
          seed,
          clock,
          address,
          port,
          httpPort,
          printsProtocol,
          faults,
          OrderSettings.USUAL);
    }
  }

  private final ExchangeThread exchange;
  private final GatewayServer gateway;
  private final VendorServer vendors;
  private final Settings settings;
  private final Scenario scenario;
  private final SessionHours hours;

  private Simulator(
      ExchangeThread exchange,
      GatewayServer gateway,
      VendorServer vendors,
      Settings settings,
      Scenario scenario,
      SessionHours hours) {
    this.exchange = exchange;
    this.gateway = gateway;
    this.vendors = vendors;
    this.settings = settings;
    this.scenario = scenario;
    this.hours = hours;
  }

  /// Opens both ports; exchange time runs from here on.
  ///
  /// @throws IOException when a port cannot be had
  /// @throws IllegalArgumentException when the date has no session
  public static Simulator start(Settings settings) throws IOException {
    var scenario = scenario(settings);
    var hours = hours(settings.date().orElseGet(() -> dateOnTheClock(settings, scenario)));
    var market = SeededMarket.of(scenario, hours);
    var ledger = new Ledger(new Account(opening(scenario)));
    var exchange = exchangeThread(settings, scenario, market, ledger);
    var gateway = GatewayServer.listen(settings.address(), settings.port(), exchange);
    try {
      var vendors =
          VendorServer.start(
              market,
              scenario,
              settings.clock(),
              new InetSocketAddress(settings.address(), settings.httpPort()));
      vendors.get("/ledger", () -> exchange.ask(() -> LedgerReport.of(ledger)));
      vendors.get("/clock", () -> Map.of("exchangeTime", settings.clock().instant().toString()));
      vendors.get("/health", () -> exchange.ask(() -> Map.of("status", "UP")));
      FaultRoutes.on(vendors, exchange, exchange.faults(), settings.clock());
      exchange.faults().add(seeded(settings.faults(), scenario), settings.clock().instant());
      exchange.start();
      return new Simulator(exchange, gateway, vendors, settings, scenario, hours);
    } catch (IOException e) {
      gateway.close();
      throw e;
    }
  }

  private static ExchangeThread exchangeThread(
      Settings settings, Scenario scenario, Market market, Ledger ledger) {
    var clock = settings.clock();
    var venue =
        new Exchange(market, ledger, FillRules.standard(), scenario.seed(), clock.instant());
    var gateway = new Gateway(venue, market, settings.printsProtocol(), settings.orders());
    gateway.marketAccess(scenario.account().marketData());
    return new ExchangeThread(gateway, clock);
  }

  /// A script without a seed of its own has the scenario's.
  private static FaultScript seeded(FaultScript script, Scenario scenario) {
    return script.seed().isPresent()
        ? script
        : new FaultScript(OptionalLong.of(scenario.seed()), script.entries());
  }

  private static Scenario scenario(Settings settings) {
    var told = ScenarioFile.load(settings.scenario());
    return settings.seed().isPresent() ? told.withSeed(settings.seed().getAsLong()) : told;
  }

  private static LocalDate dateOnTheClock(Settings settings, Scenario scenario) {
    var clock = settings.clock();
    return clock.isReal()
        ? CALENDAR.sessionOnOrAfter(ExchangeTime.dateOf(clock.instant())).value()
        : scenario.date().value();
  }

  private static SessionHours hours(LocalDate date) {
    return CALENDAR
        .hoursOn(date)
        .orElseThrow(() -> new IllegalArgumentException("the exchange is closed on " + date));
  }

  private static AccountOpening opening(Scenario scenario) {
    List<Holding> holdings =
        scenario.account().holdings().stream()
            .map(h -> new Holding(h.symbol(), h.shares().count(), h.averageCost()))
            .toList();
    return new AccountOpening(ACCOUNT_ID, scenario.account().cash(), holdings);
  }

  /// The session on which a scenario is played: its own, unless a date is given.
  ///
  /// @throws IllegalArgumentException when there is no such scenario or no session on the date
  static SessionHours session(String scenario, Optional<LocalDate> date) {
    return hours(date.orElseGet(() -> ScenarioFile.load(scenario).date().value()));
  }

  Scenario scenario() {
    return scenario;
  }

  ExchangeClock clock() {
    return settings.clock();
  }

  String accountId() {
    return ACCOUNT_ID;
  }

  int faultCount() {
    return settings.faults().entries().size();
  }

  public int gatewayPort() {
    return gateway.port();
  }

  public int httpPort() {
    return vendors.port();
  }

  public SessionHours hours() {
    return hours;
  }

  @Override
  public void close() {
    gateway.close();
    vendors.close();
    exchange.close();
  }
}
