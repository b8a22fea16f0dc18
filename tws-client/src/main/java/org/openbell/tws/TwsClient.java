package org.openbell.tws;

import static org.openbell.tws.message.GatewayNotice.Event.CLIENT_ID_IN_USE;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.openbell.tws.TwsException.Reason;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.connection.Connection;
import org.openbell.tws.connection.Inbound;
import org.openbell.tws.connection.Tap;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.GatewayNotice;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.PriceIncrement;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.CurrentTimeMillis;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.ServerVersion;

/// A session with Trader Workstation or IB Gateway: places orders, asks questions, hears
/// everything.
///
/// One instance is one connection and never reconnects; after [TwsListener#onClosed] make a new one
/// with the same client id. All methods may be called from any thread and none waits for the
/// network, except [#connect]. Methods that send throw [TwsException] when nothing was sent;
/// futures fail with it when there is no complete answer. What was accepted but not yet written
/// when the connection ends is not sent, and nobody can tell: ask the broker after the reconnect.
public final class TwsClient implements AutoCloseable {
  private final TwsSettings settings;
  private final Connection connection;
  private final Outgoing outgoing;
  private final Greeting greeting = new Greeting();
  private final Answers answers;
  private final Dispatcher dispatcher;
  private final LongAdder unrecognized = new LongAdder();
  private final LongAdder timeAnswers = new LongAdder();
  private final AtomicInteger nextRequestId = new AtomicInteger(Request.FIRST_REQUEST_ID + 1);
  private volatile ServerVersion version;

  private TwsClient(TwsSettings settings, Connection connection, TwsListener listener) {
    this.settings = settings;
    this.connection = connection;
    var limits = settings.limits();
    this.outgoing = new Outgoing(connection, limits);
    var timeout = settings.timeouts().request();
    this.answers =
        new Answers(
            outgoing,
            limits.numberedQueries(),
            limits.queriesInTurn(),
            CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
    // The listener hears a message before the future that it completes does.
    this.dispatcher =
        new Dispatcher(
            limits.behindListener(), timeout, List.of(onceReady(listener, greeting), answers));
    outgoing.neverWaitIn(dispatcher);
  }

  /// Connects, agrees on a version and waits until the session is ready.
  ///
  /// @throws TwsException with the reason; then no connection is left behind
  public static TwsClient connect(TwsSettings settings, TwsListener listener) {
    var client = new TwsClient(settings, open(settings), listener);
    try {
      client.start();
      return client;
    } catch (TwsException e) {
      client.close();
      throw e;
    }
  }

  /// The version both sides agreed on.
  public ServerVersion serverVersion() {
    return version;
  }

  /// The accounts of the login.
  public List<String> accounts() {
    return greeting.accounts();
  }

  /// The lowest order id the gateway said it would take, as of its last word on it. It does not
  /// move with the orders we place, and after a gateway restart it may fall behind ids already
  /// used: keep the ids used and go on from the higher one.
  public int nextOrderId() {
    return greeting.nextOrderId();
  }

  /// Asks for the next order id again; the answer reaches the listener and [#nextOrderId].
  public void requestNextOrderId() {
    send(new Request.NextId());
  }

  /// Asks for the accounts again; the answer reaches the listener and [#accounts].
  public void requestAccounts() {
    send(new Request.AskAccounts());
  }

  /// Whether the connection stands, as far as we know.
  public boolean isOpen() {
    return connection.isOpen();
  }

  /// How many messages could not be understood so far.
  public long unrecognizedCount() {
    return unrecognized.sum();
  }

  /// How many calls of our listener have thrown so far.
  public long listenerFailureCount() {
    return dispatcher.failureCount();
  }

  /// Instruments that fit. None is an error of the broker (200), not an empty list.
  public CompletableFuture<List<ContractDetails>> contractDetails(ContractQuery q) {
    var id = newRequestId();
    return ask(id, Queries.contractDetails(id, q));
  }

  /// The gateway's clock in milliseconds, for gateways of version 197 and later.
  ///
  /// @throws IllegalArgumentException when the gateway is older
  public CompletableFuture<Instant> currentTimeMillis() {
    return askInTurn(Topic.TIME_MILLIS, Queries.currentTimeMillis());
  }

  /// The gateway's clock, in whole seconds. Also the heartbeat: the protocol has none of its own.
  public CompletableFuture<Instant> currentTime() {
    return askInTurn(Topic.TIME, Queries.currentTime());
  }

  /// Working orders of this client id.
  public CompletableFuture<List<OpenOrderReport>> openOrders() {
    return askInTurn(Topic.OPEN_ORDERS, Queries.openOrders(new Request.OpenOrders()));
  }

  /// Working orders of all clients, and of humans.
  public CompletableFuture<List<OpenOrderReport>> allOpenOrders() {
    return askInTurn(Topic.OPEN_ORDERS, Queries.openOrders(new Request.AllOpenOrders()));
  }

  /// Finished orders of today.
  ///
  /// @param apiOnly leaves out orders placed by hand
  public CompletableFuture<List<CompletedOrder>> completedOrders(boolean apiOnly) {
    return askInTurn(Topic.COMPLETED_ORDERS, Queries.completedOrders(apiOnly));
  }

  /// Executions since midnight, of all clients. Some gateways do not answer when there are none:
  /// the timeout that follows proves nothing.
  public CompletableFuture<List<Execution>> executions() {
    var id = newRequestId();
    return ask(id, Queries.executions(id));
  }

  /// Everything all accounts of the login hold, whoever bought it. Ends a subscription.
  public CompletableFuture<List<Position>> positions() {
    return askInTurn(Topic.POSITIONS, Queries.positions(false));
  }

  /// The same, and from then on the listener hears a [Position] for every change, with quantity 0
  /// for a closed one.
  public CompletableFuture<List<Position>> subscribePositions() {
    return askInTurn(Topic.POSITIONS, Queries.positions(true));
  }

  /// Ends [#subscribePositions].
  public void cancelPositions() {
    send(new Request.CancelPositions());
  }

  /// Figures and holdings of one account, and from then on the listener hears every
  /// [AccountUpdate]. The gateway serves one account at a time: the next call ends this one.
  public CompletableFuture<List<AccountUpdate>> subscribeAccount(String account) {
    return askInTurn(Topic.ACCOUNT_UPDATES, Queries.accountUpdates(account));
  }

  /// Ends [#subscribeAccount].
  public void cancelAccount(String account) {
    send(new Request.AccountUpdates(false, account));
  }

  /// Figures of all accounts of the login, for example `NetLiquidation` or `SettledCash`.
  public CompletableFuture<List<AccountValue>> accountSummary(List<String> tags) {
    return askInTurn(Topic.ACCOUNT_SUMMARY, Queries.accountSummary(tags));
  }

  /// Price steps of a rule that [ContractDetails] names.
  public CompletableFuture<List<PriceIncrement>> marketRule(int id) {
    return askInTurn(Topic.MARKET_RULE, Queries.marketRule(id));
  }

  /// Live (1), frozen (2), delayed (3) or delayed-frozen (4) data from the next request on.
  public void marketDataType(int type) {
    send(new Request.UseMarketDataType(type));
  }

  /// Subscribes to ticks, which reach the listener under the returned id.
  ///
  /// @param genericTicks comma-separated numbers of extra ticks, or empty; 225 is auction data
  public int requestMarketData(Contract c, String genericTicks) {
    var id = newRequestId();
    send(new Request.SubscribeTicks(id, c, genericTicks));
    return id;
  }

  /// Ends a subscription; a few ticks may still come.
  public void cancelMarketData(int requestId) {
    send(new Request.CancelTicks(requestId));
  }

  /// Places an order; the same id again changes it. Returning says only that it waits to be
  /// written, so the order is unconfirmed until the broker mentions it.
  ///
  /// @param orderId above zero and below one billion, never used before by this client id
  /// @throws TwsException when nothing was sent
  public void placeOrder(int orderId, Contract c, OrderTicket t) {
    requireOrderId(orderId);
    send(new Request.PlaceOrder(orderId, c, t));
  }

  /// Asks what an order would do to the account and what it would cost; nothing is placed. The
  /// broker wants this to be rare: at most once a minute.
  ///
  /// @param orderId as for an order, and used up by this
  public CompletableFuture<OpenOrder> whatIf(int orderId, Contract c, OrderTicket t) {
    requireOrderId(orderId);
    return ask(orderId, Queries.whatIf(orderId, c, t));
  }

  /// Asks for an order to be canceled; until the broker confirms, it may still fill.
  ///
  /// @throws TwsException when nothing was sent
  public void cancelOrder(int orderId) {
    requireOrderId(orderId);
    send(new Request.CancelOrder(orderId));
  }

  /// Ends the session. Orders stay alive at the broker, subscriptions end.
  @Override
  public void close() {
    close(new CloseCause(CloseCause.Kind.REQUESTED, "closed by us"));
  }

  /// Ends the session for a reason of our own.
  void close(CloseCause cause) {
    connection.close(cause);
  }

  /// How many answers to a question for the time have arrived, whoever asked.
  long timeAnswers() {
    return timeAnswers.sum();
  }

  private static Connection open(TwsSettings settings) {
    var endpoint = settings.endpoint();
    var name = "tws-" + settings.clientId();
    var tap = settings.transcript().map(t -> t.open(name + "-transcript")).orElse(Tap.NONE);
    try {
      return Connection.open(endpoint, name, settings.pacing(), settings.limits(), tap);
    } catch (SocketTimeoutException e) {
      throw new TwsTimeout("no TCP connection to " + endpoint + " in " + endpoint.timeout());
    } catch (IOException e) {
      throw new TwsException(Reason.REFUSED, "cannot reach a gateway at " + endpoint, e);
    }
  }

  private void start() {
    var deadline = System.nanoTime() + settings.timeouts().handshake().toNanos();
    dispatcher.start("tws-" + settings.clientId() + "-dispatcher");
    connection.start(new Arrivals());
    version = greeting.awaitVersion(deadline - System.nanoTime());
    outgoing.speak(version);
    send(new Request.StartApi(settings.clientId()));
    greeting.awaitReady(deadline - System.nanoTime());
  }

  private <T> CompletableFuture<T> ask(int id, Query<T> query) {
    return outgoing.ask(query.request(), patience -> answers.ask(id, query, patience));
  }

  private <T> CompletableFuture<T> askInTurn(Topic topic, Query<T> query) {
    return outgoing.ask(query.request(), patience -> answers.askInTurn(topic, query, patience));
  }

  private void send(Request request) {
    outgoing.sendWhenRoom(request);
  }

  private int newRequestId() {
    return nextRequestId.getAndIncrement();
  }

  private static void requireOrderId(int orderId) {
    if (orderId <= 0 || orderId >= Request.FIRST_REQUEST_ID) {
      throw new IllegalArgumentException(
          "order id " + orderId + " is outside 1.." + (Request.FIRST_REQUEST_ID - 1));
    }
  }

  private static TwsListener onceReady(TwsListener listener, Greeting greeting) {
    return new TwsListener() {
      @Override
      public void onResponse(Response response) {
        listener.onResponse(response);
      }

      @Override
      public void onClosed(CloseCause cause) {
        if (greeting.isReady()) {
          listener.onClosed(cause);
        }
      }
    };
  }

  /// The reader thread's way in.
  private final class Arrivals implements Inbound {
    @Override
    public void onVersion(ServerVersion chosen) {
      greeting.onVersion(chosen);
    }

    @Override
    public boolean onResponse(Response response, int bytes) {
      if (response instanceof Unrecognized) {
        unrecognized.increment();
      }
      if (response instanceof CurrentTime || response instanceof CurrentTimeMillis) {
        timeAnswers.increment();
      }
      greeting.onResponse(response);
      var taken = dispatcher.offer(response, bytes);
      if (response instanceof GatewayNotice notice && notice.event() == CLIENT_ID_IN_USE) {
        // The gateway closes without a word next, and then nobody would know why.
        close(new CloseCause(CloseCause.Kind.CLIENT_ID_IN_USE, notice.text()));
      }
      return taken;
    }

    @Override
    public void onClosed(CloseCause cause) {
      greeting.onClosed(cause);
      dispatcher.finish(cause);
    }
  }
}
