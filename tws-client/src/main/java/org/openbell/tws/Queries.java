package org.openbell.tws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openbell.tws.message.AccountUpdate;
import org.openbell.tws.message.AccountValue;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractDetails;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.MarketRule;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Position;
import org.openbell.tws.message.PriceIncrement;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.CurrentTimeMillis;

/// The questions a client can ask, each with the way its answer is put together.
final class Queries {
  private static final Set<Integer> CONTRACT_DETAILS = Set.of(10);
  private static final Set<Integer> EXECUTIONS = Set.of(11);
  private static final Set<Integer> OPEN_ORDERS = Set.of(5);

  private Queries() {}

  static Query<List<ContractDetails>> contractDetails(int id, ContractQuery query) {
    return new Query<>(
        new Request.FindContracts(id, query),
        Optional.empty(),
        CONTRACT_DETAILS,
        () -> Gathering.all(ContractDetails.class, d -> d.requestId() == id));
  }

  static Query<List<Execution>> executions(int id) {
    return new Query<>(
        new Request.Executions(id),
        Optional.empty(),
        EXECUTIONS,
        () -> Gathering.all(Execution.class, e -> e.requestId() == id));
  }

  static Query<Instant> currentTime() {
    return new Query<>(
        new Request.AskTime(),
        Optional.empty(),
        Topic.TIME.messageIds(),
        () -> all(CurrentTime.class).then(times -> times.getLast().time()));
  }

  static Query<Instant> currentTimeMillis() {
    return new Query<>(
        new Request.AskTimeMillis(),
        Optional.empty(),
        Topic.TIME_MILLIS.messageIds(),
        () -> all(CurrentTimeMillis.class).then(times -> times.getLast().time()));
  }

  static Query<OpenOrder> whatIf(int orderId, Contract contract, OrderTicket ticket) {
    return new Query<>(
        new Request.PlaceOrder(orderId, contract, ticket.asWhatIf()),
        Optional.empty(),
        OPEN_ORDERS,
        () ->
            Gathering.all(OpenOrder.class, o -> o.whatIf() && o.orderId() == orderId)
                .then(List::getLast));
  }

  static Query<List<AccountUpdate>> accountUpdates(String account) {
    return new Query<>(
        new Request.AccountUpdates(true, account),
        Optional.empty(),
        Topic.ACCOUNT_UPDATES.messageIds(),
        Gathering::accountUpdates);
  }

  static Query<List<PriceIncrement>> marketRule(int ruleId) {
    return new Query<>(
        new Request.FindMarketRule(ruleId),
        Optional.empty(),
        Topic.MARKET_RULE.messageIds(),
        () -> all(MarketRule.class).then(rules -> rules.getLast().increments()));
  }

  static Query<List<OpenOrderReport>> openOrders(Request request) {
    return new Query<>(
        request, Optional.empty(), Topic.OPEN_ORDERS.messageIds(), Gathering::openOrders);
  }

  static Query<List<CompletedOrder>> completedOrders(boolean apiOnly) {
    return new Query<>(
        new Request.CompletedOrders(apiOnly),
        Optional.empty(),
        Topic.COMPLETED_ORDERS.messageIds(),
        () -> all(CompletedOrder.class));
  }

  /// @param stay whether changes shall follow
  static Query<List<Position>> positions(boolean stay) {
    return new Query<>(
        new Request.Positions(),
        stay ? Optional.empty() : Optional.of(new Request.CancelPositions()),
        Topic.POSITIONS.messageIds(),
        Gathering::positions);
  }

  static Query<List<AccountValue>> accountSummary(List<String> tags) {
    return new Query<>(
        new Request.AccountSummary(Answers.ACCOUNT_SUMMARY_ID, tags),
        Optional.of(new Request.CancelAccountSummary(Answers.ACCOUNT_SUMMARY_ID)),
        Topic.ACCOUNT_SUMMARY.messageIds(),
        () -> all(AccountValue.class));
  }

  private static <E extends Response> Gathering<List<E>> all(Class<E> type) {
    return Gathering.all(type, _ -> true);
  }
}
