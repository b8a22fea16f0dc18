package org.openbell.order.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.PLAN;
import static org.openbell.order.Examples.SCAN;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.Examples.bought;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.kit.Transactions;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.OrderCommand.ProtectPosition;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.TradeId;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.lifecycle.Errand;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.OrderState;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;
import org.openbell.order.position.Ownership;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.TradeStage;
import org.openbell.order.trade.Trades;

/// The books on a real PostgreSQL: what is put comes back, and what is money never changes.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(StoresIT.WithoutGateway.class)
class StoresIT {
  /// Nobody listens on port 1: the service under test must not meet a gateway by chance.
  public static final class WithoutGateway implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openbell.gateway.port", "1");
    }
  }

  private static final List<OrderState> STATES =
      List.of(
          new OrderState.Planned(),
          new OrderState.Sent(at("09:20:00.123456")),
          new OrderState.Working(),
          new OrderState.PartlyFilled(Shares.of(50)),
          new OrderState.Unconfirmed(at("09:20:00"), Shares.ZERO),
          new OrderState.Unconfirmed(at("09:20:00"), Shares.of(50)),
          new OrderState.Filled(),
          new OrderState.Canceled(Shares.of(50)),
          new OrderState.Rejected(201),
          new OrderState.Denied(),
          new OrderState.Abandoned());

  private static final List<OrderKind> KINDS =
      List.of(
          new OrderKind.MarketOnOpen(),
          new OrderKind.Limit(Price.parse("15.59")),
          new OrderKind.Stop(Price.parse("0.9133")),
          new OrderKind.MarketAt(at("15:45:00")),
          new OrderKind.Market());

  @Inject House house;
  @Inject Trades trades;
  @Inject Orders orders;
  @Inject Fills fills;
  @Inject Transactions transactions;
  @Inject DataSource database;

  private static Trade trade(String id) {
    return Trade.proposed(TradeId.parse(id), SCAN, PLAN, at("09:24:30"));
  }

  private <T> T in(Supplier<T> work) {
    List<T> answer = new ArrayList<>();
    transactions.run(() -> answer.add(work.get()));
    return answer.getFirst();
  }

  private Order order(TradeId trade, int attempt, OrderKind kind, OrderState state) {
    Order planned =
        Order.selling(
            new Ownership(Shares.of(131), Shares.of(131), Shares.ZERO, 131, 0, Shares.ZERO)
                .sellable(trade, Shares.ZERO),
            new OrderRef(trade, Leg.STOP, attempt),
            orders.nextBrokerOrderId(),
            WULF,
            kind,
            Shares.of(131),
            "OB1." + trade + ".1",
            at("09:30:01"));
    return planned
        .with(state, Errand.MODIFY, at("09:30:02"))
        .named(900)
        .confirmedFor(Shares.of(81));
  }

  @Test
  void everyStateAndKindOfAnOrderComesBackAsItWas() {
    Trade trade = trade("20251029-AAA");
    List<Order> put = new ArrayList<>();
    transactions.run(
        () -> {
          trades.put(trade);
          for (OrderState state : STATES) {
            for (OrderKind kind : KINDS) {
              put.add(order(trade.id(), put.size() + 1, kind, state));
            }
          }
          put.forEach(orders::put);
        });

    assertThat(in(() -> orders.ofTrade(trade.id()))).containsExactlyElementsOf(put);
    assertThat(STATES.stream().map(OrderState::words).distinct())
        .hasSameSizeAs(OrderState.class.getPermittedSubclasses());
    assertThat(KINDS).hasSameSizeAs(OrderKind.class.getPermittedSubclasses());
  }

  @Test
  void anOrderIsFoundByEveryNameItHas() {
    Trade trade = trade("20251029-BBB");
    List<Order> put = new ArrayList<>();
    transactions.run(
        () -> {
          trades.put(trade);
          Order first = order(trade.id(), 1, new OrderKind.Market(), new OrderState.Working());
          put.add(first.toBeCanceled(at("09:31:00")).firstMissedAt(at("09:31:10")));
          put.add(
              order(trade.id(), 2, new OrderKind.Market(), new OrderState.Working()).errandDone());
          put.forEach(orders::put);
        });
    Order canceled = put.getFirst();

    assertThat(in(() -> orders.find(canceled.ref()))).contains(canceled);
    assertThat(in(() -> orders.byBrokerId(canceled.brokerOrderId()))).contains(canceled);
    assertThat(in(() -> orders.of(DATE))).containsAll(put);
    assertThat(in(() -> orders.withErrands())).contains(canceled).doesNotContain(put.getLast());
  }

  @Test
  void aTradeComesBackAsItWas() {
    Trade plain = trade("20251029-CCC");
    Trade closing =
        trade("20251029-DDD")
            .at(TradeStage.ENTERING)
            .askedToProtect(
                new ProtectPosition(
                    TradeId.parse("20251029-DDD"),
                    Shares.of(131),
                    Price.parse("15.06"),
                    Price.parse("15.59"),
                    at("15:45:00")))
            .protectedFor(Shares.of(131))
            .closingFor(ExitReason.CLOSED_BY_USER);
    transactions.run(
        () -> {
          trades.put(plain);
          trades.put(closing);
          trades.put(closing);
        });

    assertThat(in(() -> trades.find(plain.id()))).contains(plain);
    assertThat(in(() -> trades.of(DATE))).contains(plain, closing);
  }

  /// A failover to a database that lacks the newest rows, under a process that has them in its
  // cache.
  @Test
  void rowsThatTheDatabaseHasLostFailOneTurnAndAreWrittenByTheNext() throws SQLException {
    Trade trade = trade("20251029-EEE");
    Order order = order(trade.id(), 1, new OrderKind.Market(), new OrderState.Working());
    transactions.run(
        () -> {
          trades.put(trade);
          orders.put(order);
        });
    execute("delete from order_intent where trade_id = '" + trade.id() + "'");
    execute("delete from trade where trade_id = '" + trade.id() + "'");
    Trade entering = trade.at(TradeStage.ENTERING);
    Order done = order.errandDone();
    Runnable written =
        () -> {
          trades.put(entering);
          orders.put(done);
        };

    assertThatThrownBy(() -> transactions.run(written))
        .hasStackTraceContaining("StaleObjectStateException");
    transactions.run(written);

    assertThat(in(() -> trades.find(trade.id()))).contains(entering);
    assertThat(in(() -> orders.find(order.ref()))).contains(done);
  }

  @Test
  void aFillAndItsCommissionAreRecordedOnce() {
    Fill fill = bought("0000e0d5.69dd7411.01.01", 131, "15.19");

    assertThat(in(() -> fills.record(fill))).isTrue();
    assertThat(in(() -> fills.record(fill))).isFalse();
    assertThat(in(() -> fills.charge(fill.executionId(), Usd.parse("1.0001")))).isTrue();
    assertThat(in(() -> fills.charge(fill.executionId(), Usd.parse("1.0001")))).isFalse();
    assertThat(in(() -> fills.find(fill.executionId()))).contains(fill);
    assertThat(in(() -> fills.of(DATE))).contains(fill);
    assertThat(in(() -> fills.ofTrade(fill.order().trade()))).contains(fill);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update fill set shares = 1",
        "delete from fill",
        "update commission set amount = 0",
        "delete from commission"
      })
  void moneyIsNeverRewritten(String attempt) {
    Fill fill = bought("0000e0d5.69dd7499.01.01", 1, "15.19");
    transactions.run(
        () -> {
          fills.record(fill);
          fills.charge(fill.executionId(), Usd.parse("1"));
        });

    assertThatThrownBy(() -> execute(attempt))
        .isInstanceOf(SQLException.class)
        .hasMessageFindingMatch("rows are never changed|permission denied");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void orderNumbersOnlyGrow() {
    int first = in(orders::nextBrokerOrderId);
    transactions.run(() -> orders.continueIdsFrom(1));
    int second = in(orders::nextBrokerOrderId);
    transactions.run(() -> orders.continueIdsFrom(second + 100));
    int third = in(orders::nextBrokerOrderId);

    assertThat(second).isGreaterThan(first);
    assertThat(third).isEqualTo(second + 100);
  }

  @Test
  void aNumberIsNotUsedAgainWhenItsTransactionFailed() {
    List<Integer> lost = new ArrayList<>();
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      lost.add(orders.nextBrokerOrderId());
                      throw new IllegalStateException("undone");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(in(orders::nextBrokerOrderId)).isGreaterThan(lost.getFirst());
  }

  @Test
  void theHouseComesBackAndItsForeignHoldingsChange() {
    HouseState snapshot =
        HouseState.ASLEEP
            .wokenFor(DATE, true)
            .stoppedBy(
                new Cause(CauseKind.HALTED_BY_HAND, "", "anna", "news", at("09:21:00.123456")))
            .stoppedBy(
                new Cause(CauseKind.DISCREPANCY, "WULF", "order-service", "5 less", at("09:22:00")))
            .withSnapshot(
                DATE,
                "DU1234567",
                Usd.parse("10000"),
                Map.of(Symbol.parse("SKYX"), 182L, Symbol.parse("VMD"), -35L));
    transactions.run(() -> house.put(snapshot));
    assertThat(in(house::get)).isEqualTo(snapshot);

    HouseState next =
        snapshot
            .doneFor(DATE)
            .withSnapshot(
                SessionDate.of(2025, 10, 30),
                "DU1234567",
                Usd.parse("10010.55"),
                Map.of(Symbol.parse("SKYX"), 200L, Symbol.parse("BYND"), 1L));
    transactions.run(() -> house.put(next));

    assertThat(in(house::get)).isEqualTo(next);
    assertThat(in(house::get).snapshotOf()).isEqualTo(Optional.of(SessionDate.of(2025, 10, 30)));
  }
}
