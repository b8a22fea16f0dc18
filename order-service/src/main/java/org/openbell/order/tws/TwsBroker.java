package org.openbell.order.tws;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.openbell.model.event.TickFact.TickSeen;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.AccountFigures;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.BrokerUnavailable;
import org.openbell.order.broker.DataKind;
import org.openbell.order.broker.Gateway;
import org.openbell.order.broker.Preview;
import org.openbell.order.broker.RefusedLink;
import org.openbell.order.lifecycle.Order;
import org.openbell.tws.OpenOrderReport;
import org.openbell.tws.TwsClient;
import org.openbell.tws.TwsException;
import org.openbell.tws.TwsSettings;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.Position;

/// The one connection to the gateway: sends what it is told to, reports what it hears.
public final class TwsBroker implements Gateway, AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TwsBroker.class);
  private static final List<String> FIGURES = List.of("SettledCash", "NetLiquidation");

  private final TwsSettings settings;
  private final InstantSource clock;
  private final Optional<String> wantedAccount;
  private final Consumer<BrokerReport> desk;
  private final TickBoard ticks;
  private final PriceSteps rules;
  private final PreviewLine previews = new PreviewLine();
  private volatile TwsClient client;
  private volatile GatewayEar ear;
  private volatile Optional<RefusedLink> refused = Optional.empty();
  private volatile String account = "";
  private volatile Optional<DataKind> data = Optional.empty();

  /// `wantedAccount` is the one to trade in; without it, or when the login does not have it, it is
  /// the login's first, and the gate decides whether that one fits.
  public TwsBroker(
      TwsSettings settings,
      Optional<String> wantedAccount,
      InstantSource clock,
      Consumer<BrokerReport> desk,
      Consumer<TickSeen> tape) {
    this.settings = settings;
    this.wantedAccount = wantedAccount;
    this.clock = clock;
    this.desk = desk;
    this.ticks = new TickBoard(clock, tape, desk::accept);
    this.rules = new PriceSteps(desk);
  }

  /// Connects with the same client id as ever: orders belong to it, and it is what keeps a second
  /// instance out. Returns the lowest order number the gateway takes.
  ///
  /// @throws BrokerUnavailable with the reason, to be tried again later
  @Override
  public int connect() {
    // What the old line says late must not be taken for the new one's.
    close();
    ticks.clear();
    data = Optional.empty();
    try {
      ear =
          new GatewayEar(
              settings.clientId(),
              () -> account,
              desk,
              ticks,
              previews,
              kind -> data = Optional.of(kind));
      TwsClient connected = TwsClient.connect(settings, ear);
      account =
          wantedAccount
              .filter(connected.accounts()::contains)
              .orElse(connected.accounts().getFirst());
      client = connected;
      refused = Optional.empty();
      ear.report(new BrokerReport.Connected(account, connected.serverVersion().number()));
      return connected.nextOrderId();
    } catch (TwsException why) {
      String words = "gateway " + settings.host() + ":" + settings.port() + ": " + why.getMessage();
      note(words, why.reason() == TwsException.Reason.CLIENT_ID_IN_USE);
      throw new BrokerUnavailable(words, why);
    }
  }

  private void note(String words, boolean idIsTaken) {
    long now = System.nanoTime();
    RefusedLink trouble = RefusedLink.after(refused, words, idIsTaken, now);
    Optional<String> alarm = trouble.alarm(now);
    refused = Optional.of(alarm.isPresent() ? trouble.heard() : trouble);
    alarm.ifPresent(
        call -> {
          LOG.errorf("%s", call);
          desk.accept(new BrokerReport.LinkLost(call));
        });
  }

  /// Why there is no connection, in the gateway's words; empty while there is one.
  public Optional<String> trouble() {
    return refused.map(link -> link.inWords(System.nanoTime()));
  }

  @Override
  public boolean isConnected() {
    TwsClient current = client;
    return current != null && current.isOpen();
  }

  @Override
  public void place(Order order) {
    tell(
        c ->
            c.placeOrder(
                order.brokerOrderId(),
                TwsWords.contract(order.instrument()),
                TwsWords.ticket(order, account)));
  }

  @Override
  public void cancel(Order order) {
    tell(c -> c.cancelOrder(order.brokerOrderId()));
  }

  @Override
  public Preview preview(Order order) {
    var answer = previews.ask(order.brokerOrderId());
    try {
      tell(
          c ->
              c.placeOrder(
                  order.brokerOrderId(),
                  TwsWords.contract(order.instrument()),
                  TwsWords.ticket(order, account).asWhatIf()));
    } catch (BrokerUnavailable away) {
      previews.failed(order.brokerOrderId(), away.getMessage());
    }
    return answer.join();
  }

  @Override
  public Instant time() {
    return answer(connected().currentTime());
  }

  @Override
  public Set<Symbol> orderedByOthers() {
    return answer(connected().allOpenOrders()).stream()
        .map(OpenOrderReport::order)
        .filter(order -> order.account().equals(account) && !OrderRef.isOurs(order.orderRef()))
        .map(order -> TwsWords.stock(order.contract()))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<DataKind> data() {
    return data;
  }

  @Override
  public void watch(Instrument instrument) {
    if (ticks.isNew(instrument.symbol())) {
      tell(
          c ->
              ticks.opened(
                  instrument.symbol(), c.requestMarketData(TwsWords.contract(instrument), "")));
      tell(c -> rules.ask(c, instrument));
    }
  }

  @Override
  public BrokerBooks books() {
    Instant askedAt = clock.instant();
    TwsClient connected = connected();
    // Of all connections: a twin of ours must not stay unseen.
    List<OpenOrderReport> open = answer(connected.allOpenOrders());
    List<CompletedOrder> ended = answer(connected.completedOrders(true));
    List<Execution> executions =
        answer(connected.executions()).stream()
            .filter(execution -> execution.account().equals(account))
            .toList();
    // The holdings come last, so that they know every execution before them; changes follow.
    List<Position> positions = answer(connected.subscribePositions());
    return new BrokerBooks(
        askedAt,
        open.stream()
            .map(OpenOrderReport::order)
            .filter(this::isOurs)
            .map(order -> OrderWords.open(order, settings.clientId()))
            .toList(),
        ended.stream()
            .filter(order -> OrderRef.isOurs(order.orderRef()) && isOurAccount(order.account()))
            .map(OrderWords::ended)
            .toList(),
        executions.stream().map(TwsWords::fill).flatMap(Optional::stream).toList(),
        executions.stream().map(TwsWords::foreign).flatMap(Optional::stream).toList(),
        positions.stream()
            .filter(held -> held.account().equals(account))
            .map(TwsWords::holding)
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public AccountFigures account() {
    List<AccountValue> values = answer(connected().accountSummary(FIGURES));
    return new AccountFigures(
        account, figure(values, FIGURES.get(0)), figure(values, FIGURES.get(1)));
  }

  private Usd figure(List<AccountValue> values, String tag) {
    return values.stream()
        .filter(value -> value.tag().equals(tag) && value.account().equals(account))
        .map(value -> Usd.rounded(new BigDecimal(value.value()), java.math.RoundingMode.DOWN))
        .findFirst()
        .orElseThrow(() -> new BrokerUnavailable("the account summary has no " + tag));
  }

  /// Orders that ended while the books were read are in the answer too, as what they are now.
  private boolean isOurs(OpenOrder order) {
    OrderState status = order.status();
    boolean over =
        status == OrderState.FILLED
            || status == OrderState.CANCELED
            || status == OrderState.API_CANCELED;
    return !over
        && !order.whatIf()
        && OrderRef.isOurs(order.orderRef())
        && isOurAccount(order.account());
  }

  /// Some gateways leave the account of an order out.
  private boolean isOurAccount(String named) {
    return named.isEmpty() || named.equals(account);
  }

  private TwsClient connected() {
    TwsClient current = client;
    if (current == null || !current.isOpen()) {
      throw new BrokerUnavailable("not connected to the gateway");
    }
    return current;
  }

  private void tell(Consumer<TwsClient> request) {
    try {
      request.accept(connected());
    } catch (TwsException refused) {
      throw new BrokerUnavailable(refused.getMessage(), refused);
    }
  }

  /// Every future of the client ends by its own deadline; a failed part fails the whole.
  private static <T> T answer(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      throw new BrokerUnavailable("no answer: " + failed.getCause().getMessage(), failed);
    }
  }

  /// Ends our connection, so that the next one is a new one.
  @Override
  public void disconnect() {
    TwsClient current = client;
    client = null;
    if (current != null) {
      current.close();
    }
  }

  /// Ends it for good: what is still said is asked for at the next start.
  @Override
  public void close() {
    GatewayEar listening = ear;
    if (listening != null) {
      listening.stop();
    }
    disconnect();
  }
}
