package org.openbell.simulator.gateway;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.scenario.MarketAccess;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.VenueEvent;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// The broker's gateway: takes clients in, reads what they ask, and lets the desks answer.
///
/// Not thread-safe: the thread that owns the exchange calls it, once per arrival and once per pump.
public final class Gateway {
  private static final Logger LOG = System.getLogger("simulator.gateway");

  private final Exchange exchange;
  private final Clients clients = new Clients();
  private final FaultDesk faults;
  private final AccountDesk accounts;
  private final OrderDesk orders;
  private final OrderQueries orderQueries;
  private final OrderSettings orderSettings;
  private final OrderNews news;
  private final DataDesks data;
  private final GatewayLimits limits;
  private final boolean printsProtocol;

  /// A gateway without any clients.
  ///
  /// @param printsProtocol whether every message is logged, in both directions
  public Gateway(Exchange exchange, Market market, boolean printsProtocol) {
    this(exchange, market, printsProtocol, OrderSettings.USUAL);
  }

  /// The same, set up in another way as far as orders are concerned.
  public Gateway(
      Exchange exchange, Market market, boolean printsProtocol, OrderSettings orderSettings) {
    this(exchange, market, printsProtocol, orderSettings, GatewayLimits.standard());
  }

  /// The same, taking more or less from its clients than the broker does.
  public Gateway(
      Exchange exchange,
      Market market,
      boolean printsProtocol,
      OrderSettings orderSettings,
      GatewayLimits limits) {
    this.orderSettings = orderSettings;
    this.limits = limits;
    this.exchange = exchange;
    this.printsProtocol = printsProtocol;
    var mail = printsProtocol ? (OutgoingMail) Gateway::postAndPrint : OutgoingMail.FAITHFUL;
    this.faults = new FaultDesk(exchange, market, clients, mail, new Inner());
    this.accounts = new AccountDesk(exchange.ledger(), market, clients);
    this.news = new OrderNews(exchange, clients, accounts, orderSettings);
    this.orders = new OrderDesk(exchange, market, news, orderSettings);
    this.orderQueries = new OrderQueries(exchange, market, news);
    this.data = new DataDesks(exchange, market, clients, accounts, limits);
  }

  /// What goes wrong here, and whoever wants to change that.
  public FaultDesk faults() {
    return faults;
  }

  private static void postAndPrint(Session to, Message message) {
    LOG.log(Level.INFO, "{0} <- {1}", to, message);
    OutgoingMail.FAITHFUL.post(to, message);
  }

  /// A client whose version offer was accepted.
  void opened(Connection connection, int version, Instant now) {
    if (clients.count() >= limits.clients()) {
      LOG.log(Level.WARNING, "{0}: {1} clients are there already", connection, limits.clients());
      connection.closeAfterSending("more than " + limits.clients() + " clients");
      return;
    }
    var session = new Session(connection, version, faults);
    clients.add(session);
    session.send(SystemMessages.handshake(version, now));
  }

  /// One frame from a client. Bytes that are not a message end its connection; a message with an
  /// unreadable field is answered with error 320 and the connection lives on.
  void received(Connection connection, byte[] payload, Instant now, long nanos) {
    clients.of(connection).ifPresent(session -> faults.receive(session, payload, now, nanos));
  }

  private void receive(Session from, byte[] payload, Instant now, long nanos) {
    if (!startsWithNumber(payload)) {
      drop(from, "sent bytes that are not the protocol");
      return;
    }
    try {
      var request = from.reader().read(payload);
      if (printsProtocol) {
        LOG.log(Level.INFO, "{0} -> {1}", from, request);
      }
      answer(from, request, now, nanos);
    } catch (MalformedFrame e) {
      unreadable(from, SystemMessages.NO_REQUEST, e.getMessage(), now);
    }
  }

  private static void unreadable(Session from, int id, String problem, Instant now) {
    LOG.log(Level.WARNING, "{0}: unreadable request: {1}", from, problem);
    from.error(id, 320, "Error reading request. Unable to parse field: " + problem, now);
  }

  private static boolean startsWithNumber(byte[] payload) {
    try {
      return FieldReader.of(payload).nextOptionalInt().isPresent();
    } catch (MalformedFrame notANumber) {
      return false;
    }
  }

  private void drop(Session session, String reason) {
    clients.remove(session.connection());
    LOG.log(Level.WARNING, "{0} {1}: connection closed", session, reason);
    session.connection().closeAfterSending(reason);
  }

  /// The client sent more messages in a second than it may; the third time is the last.
  void sentTooMuch(Connection connection, int violations, Instant now) {
    clients.of(connection).ifPresent(session -> complain(session, violations, now));
  }

  private void complain(Session to, int violations, Instant now) {
    var most = limits.messagesPerSecond();
    var text = "Max rate of messages per second has been exceeded:max=%d rec=%d (%d)";
    to.error(SystemMessages.NO_REQUEST, 100, text.formatted(most, most + 1, violations), now);
    if (violations >= MessagePace.LAST_VIOLATION) {
      drop(to, "sent more than " + most + " messages a second for the third time");
    }
  }

  /// Which market data clients get from now on.
  public void marketAccess(MarketAccess access) {
    data.access(access);
  }

  Optional<Session> client(int clientId) {
    return clients.withId(clientId);
  }

  GatewayLimits limits() {
    return limits;
  }

  void closed(Connection connection) {
    clients.remove(connection);
  }

  /// Lets exchange time pass: the venue trades, and subscribers see new prices.
  public void advanceTo(Instant now, long nanos) {
    faults.advanceTo(now, nanos);
    news.tell(faults.arriving(exchange.advanceTo(now)), now);
    if (faults.pricesFlow()) {
      data.updatePrices(now, nanos);
    }
    if (faults.accountFlows()) {
      data.updateAccount(now, nanos);
    }
    faults.settle();
  }

  private void start(Session session, int clientId, Instant now) {
    if (session.hasStarted()) {
      return;
    }
    if (clients.withId(clientId).isPresent()) {
      session.error(
          SystemMessages.NO_REQUEST,
          326,
          "Unable to connect as the client id is already in use. Retry with a unique client id.",
          now);
      drop(session, "asked for client id " + clientId + ", which is in use");
      return;
    }
    session.start(clientId);
    var version = session.version();
    session.send(SystemMessages.managedAccounts(version, exchange.ledger().account().id()));
    sendNextId(session);
    if (orderSettings.downloadsOpenOrders()) {
      orderQueries.reportOwn(session);
    }
    notice(session, 2104, "Market data farm connection is OK:usfarm", now);
    notice(session, 2106, "HMDS data farm connection is OK:ushmds", now);
    notice(session, 2158, "Sec-def data farm connection is OK:secdefil", now);
  }

  private static void notice(Session to, int code, String text, Instant now) {
    to.error(SystemMessages.NO_REQUEST, code, text, now);
  }

  private void sendNextId(Session to) {
    var next = exchange.nextOrderId(to.clientId());
    to.send(SystemMessages.nextValidId(to.version(), next));
  }

  private void answer(Session from, Request request, Instant now, long nanos) {
    if (request instanceof Request.StartApi(var clientId)) {
      start(from, clientId, now);
    } else if (from.hasStarted()) {
      answerStarted(from, request, now, nanos);
    }
  }

  private void answerStarted(Session from, Request request, Instant now, long nanos) {
    switch (request) {
      case Request.StartApi _, Request.LogLevel _ -> {}
      case Request.AutoOpenOrders(var bind) -> orderQueries.autoOpenOrders(from, bind, now);
      case Request.Unreadable(var id, var problem) -> unreadable(from, id, problem, now);
      case Request.Unknown(var id) ->
          LOG.log(Level.INFO, "{0} asked for message {1}, which is not simulated", from, id);
      case Request.NextIds _ -> sendNextId(from);
      case Request.ManagedAccounts _ ->
          from.send(SystemMessages.managedAccounts(from.version(), accountId()));
      case Request.CurrentTime _ -> from.send(SystemMessages.currentTime(from.version(), now));
      case Request.CurrentTimeMillis _ ->
          from.send(SystemMessages.currentTimeMillis(from.version(), now));
      case Request.PlaceOrder order -> orders.place(from, order, now);
      case Request.CancelOrder(var id) -> orders.cancel(from, id, now);
      case Request.GlobalCancel _ -> orders.cancelAll(from, now);
      case Request.OpenOrders _ -> orderQueries.openOrdersOf(from, now);
      case Request.AllOpenOrders _ -> orderQueries.allOpenOrders(from);
      case Request.CompletedOrders(var apiOnly) -> orderQueries.completedOrders(from, apiOnly);
      case Request.Executions(var id, var filter) -> orderQueries.executions(from, id, filter, now);
      case Request.Data(var question) -> data.answer(from, question, now, nanos);
    }
  }

  private String accountId() {
    return exchange.ledger().account().id();
  }

  /// What the fault desk lets through.
  private final class Inner implements FaultDesk.Inside {
    @Override
    public void receive(Session from, byte[] payload, Instant now, long nanos) {
      Gateway.this.receive(from, payload, now, nanos);
    }

    @Override
    public void tell(List<VenueEvent> happened, Instant now) {
      news.tell(faults.arriving(happened), now);
    }
  }
}
