package org.openbell.order.tws;

import java.math.RoundingMode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.OrderRef;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.broker.DataKind;
import org.openbell.tws.TwsListener;
import org.openbell.tws.connection.CloseCause;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.Commission;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.ErrorAnswer;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.GatewayNotice;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;
import org.openbell.tws.message.OrderStatus;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Tick;
import org.openbell.tws.message.Unrecognized;

/// Hears everything on the client's dispatcher thread, in wire order, and reports what concerns us.
final class GatewayEar implements TwsListener {
  private static final Logger LOG = Logger.getLogger(GatewayEar.class);

  private static final int TIME_IN_FORCE_CHANGED = 10349;

  private final int clientId;
  private final Supplier<String> ourAccount;
  private final Consumer<BrokerReport> desk;
  private final TickBoard ticks;
  private final PreviewLine previews;
  private final Consumer<DataKind> data;
  private final Set<Integer> live = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  GatewayEar(
      int clientId,
      Supplier<String> ourAccount,
      Consumer<BrokerReport> desk,
      TickBoard ticks,
      PreviewLine previews,
      Consumer<DataKind> data) {
    this.clientId = clientId;
    this.ourAccount = ourAccount;
    this.desk = desk;
    this.ticks = ticks;
    this.previews = previews;
    this.data = data;
  }

  @Override
  public void onResponse(Response response) {
    switch (response) {
      case OpenOrder order -> heard(order);
      case OrderStatus status -> heard(status);
      case Execution execution -> heard(execution);
      case Position held -> heard(held);
      case Commission charged ->
          report(
              new BrokerReport.Charged(
                  charged.executionId(),
                  // A rebate is negative: upwards is against us either way.
                  Usd.rounded(charged.amount(), RoundingMode.CEILING)));
      case ErrorAnswer error -> heard(error);
      case GatewayNotice notice -> heard(notice);
      case Tick.TickPrice tick -> ticks.take(tick);
      case Tick.TickGeneric tick -> ticks.take(tick);
      case Tick.MarketDataTypeNotice(int _, int type) -> DataKind.ofNumber(type).ifPresent(data);
      case Response.Warning warning -> heard(warning);
      case Unrecognized unknown -> LOG.warnf("not understood: message %s", unknown);
      case AccountUpdate _,
          AccountValue _,
          CompletedOrder _,
          ContractDetails _,
          MarketRule _,
          Tick _,
          Response.AccountSummaryEnd _,
          Response.CompletedOrdersEnd _,
          Response.ContractDetailsEnd _,
          Response.CurrentTime _,
          Response.CurrentTimeMillis _,
          Response.ExecutionsEnd _,
          Response.ManagedAccounts _,
          Response.NextOrderId _,
          Response.Notice _,
          Response.OpenOrdersEnd _,
          Response.OrderBound _,
          Response.PositionsEnd _ -> {}
    }
  }

  private void heard(Execution execution) {
    if (isOurAccount(execution.account())) {
      TwsWords.fill(execution).ifPresent(f -> report(new BrokerReport.Executed(f)));
      TwsWords.foreign(execution).ifPresent(f -> report(new BrokerReport.ForeignExecuted(f)));
    }
  }

  private void heard(Position held) {
    if (isOurAccount(held.account())) {
      TwsWords.reported(held).ifPresent(h -> report(new BrokerReport.Held(h.symbol(), h.shares())));
    }
  }

  /// Before the login is read whole, nobody knows which account it will be.
  private boolean isOurAccount(String account) {
    String ours = ourAccount.get();
    return ours.isEmpty() || ours.equals(account);
  }

  private void heard(Response.Warning warning) {
    LOG.infof("the broker warns (%d): %s", warning.code(), warning.text());
    if (warning.code() == TIME_IN_FORCE_CHANGED) {
      // What it was made into stands in the books.
      report(new BrokerReport.Unclear(warning.requestOrOrderId(), warning.code(), warning.text()));
    }
  }

  private void heard(OpenOrder order) {
    if (order.whatIf()) {
      previews.answered(order);
      return;
    }
    if (!OrderRef.isOurs(order.orderRef()) || !isOurAccount(order.account())) {
      return;
    }
    switch (order.status()) {
      case PRE_SUBMITTED, SUBMITTED -> {
        if (order.clientId() == clientId) {
          live.add(order.orderId());
        }
        report(new BrokerReport.Live(OrderWords.open(order, clientId)));
      }
      // Before an auction this can still come alive; the books will tell.
      case INACTIVE -> report(new BrokerReport.Live(OrderWords.open(order, clientId)));
      case API_PENDING,
          PENDING_SUBMIT,
          PENDING_CANCEL,
          PRE_CANCELED,
          CANCELED,
          API_CANCELED,
          FILLED,
          UNKNOWN -> {}
    }
  }

  private void heard(OrderStatus status) {
    boolean canceled =
        status.status() == OrderState.CANCELED || status.status() == OrderState.API_CANCELED;
    if (canceled && status.clientId() == clientId) {
      report(
          new BrokerReport.Canceled(
              status.orderId(), TwsWords.shares(status.filled()), status.statusText()));
    }
  }

  private void heard(ErrorAnswer error) {
    if (!error.concernsAnOrder()) {
      LOG.warnf("the gateway refused (%d): %s", error.code(), error.text());
      return;
    }
    int id = error.requestOrOrderId();
    if (previews.refused(id, error.code(), error.text())) {
      return;
    }
    report(
        switch (error.errorClass()) {
          case ORDER_DEAD ->
              error.code() == 202
                  // Its status came before and said how much had filled; this does not.
                  ? new BrokerReport.Unclear(id, error.code(), error.text())
                  : new BrokerReport.Rejected(id, error.code(), error.text());
          case ORDER_DEAD_OR_MODIFY_REFUSED ->
              live.contains(id)
                  ? new BrokerReport.ChangeRefused(id, error.code(), error.text())
                  : new BrokerReport.Rejected(id, error.code(), error.text());
          case MODIFY_REFUSED -> new BrokerReport.ChangeRefused(id, error.code(), error.text());
          case UNDECIDED, ANSWER, WARNING, NOTICE, SESSION ->
              new BrokerReport.Unclear(id, error.code(), error.text());
        });
  }

  private void heard(GatewayNotice notice) {
    switch (notice.event()) {
      case LINK_LOST -> report(new BrokerReport.LinkLost(notice.text()));
      case LINK_RESTORED, LINK_RESTORED_WITHOUT_DATA -> {
        ticks.clear();
        report(new BrokerReport.LinkRestored(notice.text()));
      }
      case RATE_EXCEEDED, CLIENT_ID_IN_USE, PORT_CHANGED, OTHER ->
          LOG.warnf("the gateway says (%d): %s", notice.code(), notice.text());
    }
  }

  @Override
  public void onClosed(CloseCause cause) {
    ticks.clear();
    previews.clear();
    report(new BrokerReport.LinkLost(cause.toString()));
  }

  /// From here on nothing is reported: the next start asks for what was missed.
  void stop() {
    stopped = true;
  }

  /// What could not be recorded is not forgotten: the books are compared before anything is sent.
  void report(BrokerReport heard) {
    if (stopped) {
      return;
    }
    try {
      desk.accept(heard);
    } catch (RuntimeException notRecorded) {
      LOG.errorf(notRecorded, "not recorded, the books will be compared: %s", heard);
      desk.accept(new BrokerReport.NotRecorded("a report was not recorded"));
    }
  }
}
