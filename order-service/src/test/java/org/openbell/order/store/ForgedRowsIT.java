package org.openbell.order.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openbell.kit.Transactions;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.model.trade.TradeId;
import org.openbell.order.house.House;
import org.openbell.order.house.HouseState;
import org.openbell.order.house.TradingState;
import org.openbell.order.house.TradingSwitch;
import org.openbell.order.lifecycle.Order;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.lifecycle.Orders;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Fills;
import org.openbell.order.position.Ownership;
import org.openbell.order.trade.Trade;
import org.openbell.order.trade.Trades;

/// Rows made or changed by hand, on a real PostgreSQL: they count for nothing and halt trading.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ForgedRowsIT.OnItsOwn.class)
class ForgedRowsIT {
  /// A service of its own, because what it finds here halts it.
  public static final class OnItsOwn implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("openbell.gateway.port", "1");
    }
  }

  @Inject House house;
  @Inject Trades trades;
  @Inject Orders orders;
  @Inject Fills fills;
  @Inject Transactions transactions;
  @Inject TradingSwitch trading;
  @Inject DataSource database;

  private <T> T in(Supplier<T> work) {
    List<T> answer = new ArrayList<>();
    transactions.run(() -> answer.add(work.get()));
    return answer.getFirst();
  }

  private void byHand(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static Trade trade(String id) {
    return Trade.proposed(TradeId.parse(id), SCAN, PLAN, at("09:24:30.123456"));
  }

  private Order order(TradeId trade, Side side) {
    int number = orders.nextBrokerOrderId();
    Instant now = at("09:20:00.123456");
    OrderKind kind = new OrderKind.MarketOnOpen();
    return side == Side.BUY
        ? Order.buying(new OrderRef(trade, Leg.ENTRY, 1), number, WULF, kind, Shares.of(131), now)
        : Order.selling(
            new Ownership(Shares.of(131), Shares.of(131), Shares.ZERO, 131, 0, Shares.ZERO)
                .sellable(trade, Shares.ZERO),
            new OrderRef(trade, Leg.STOP, 1),
            number,
            WULF,
            kind,
            Shares.of(131),
            "",
            now);
  }

  private void isHaltedFor(String row) {
    assertThat(trading.state()).isEqualTo(TradingState.HALTED);
    assertThat(trading.causes().names()).contains("FORGED_ROW:" + row);
    await().untilAsserted(() -> assertThat(told()).anyMatch(body -> body.contains(row)));
  }

  private List<String> told() {
    List<String> bodies = new ArrayList<>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select body from outbox where type = 'DiscrepancyFound'");
        var found = query.executeQuery()) {
      while (found.next()) {
        bodies.add(found.getString(1));
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return bodies;
  }

  @Test
  void whatWeWroteIsReadWhateverItsMomentsWere() {
    Trade trade = trade("20251029-GENU");
    Order order = order(trade.id(), Side.BUY);
    transactions.run(
        () -> {
          trades.put(trade);
          orders.put(order);
        });

    assertThat(in(() -> trades.find(trade.id()))).isPresent();
    assertThat(in(() -> orders.find(order.ref()))).isPresent();
    assertThat(trading.causes().names()).noneMatch(name -> name.contains("GENU"));
  }

  @Test
  void aFillMadeByHandCountsForNothing() {
    byHand(
        "insert into fill (execution_id, order_ref, trade_id, session_date, symbol, side, shares,"
            + " price, executed_at, venue) values ('hand.01.01', 'OB1.20251029-FILL.E.1',"
            + " '20251029-FILL', date '2025-10-29', 'FILL', 'BUY', 100, 10, now(), 'SMART')");

    assertThat(in(() -> fills.ofTrade(TradeId.parse("20251029-FILL")))).isEmpty();
    assertThat(in(() -> fills.of(DATE))).noneMatch(f -> f.executionId().startsWith("hand"));
    assertThat(in(() -> fills.find("hand.01.01"))).isEmpty();
    isHaltedFor("fill hand.01.01");
  }

  @Test
  void aCopyOfAGenuineSealProvesNothing() {
    Fill genuine = bought("0000e0d5.69dd7411.09.01", 131, "15.19");
    assertThat(in(() -> fills.record(genuine))).isTrue();
    byHand(
        "insert into fill (execution_id, order_ref, trade_id, session_date, symbol, side, shares,"
            + " price, executed_at, venue, seal) select 'copy.01.01', order_ref, trade_id,"
            + " session_date, symbol, side, shares, price, executed_at, venue, seal from fill"
            + " where execution_id = '0000e0d5.69dd7411.09.01'");

    assertThat(in(() -> fills.ofTrade(genuine.order().trade())))
        .extracting(Fill::executionId)
        .containsExactly(genuine.executionId());
    isHaltedFor("fill copy.01.01");
  }

  @Test
  void anIntentMadeByHandIsNeverSent() {
    Trade trade = trade("20251029-INTE");
    Order genuine = order(trade.id(), Side.BUY);
    transactions.run(
        () -> {
          trades.put(trade);
          orders.put(genuine);
        });
    byHand(
        "insert into order_intent select 'OB1.20251029-INTE.C.1', trade_id, session_date,"
            + " 999999, symbol, name, listed_on, 'SELL', 'MARKET', null, null, 500, '', 'Planned',"
            + " null, 0, 0, 'PLACE', 0, 0, false, changed_at, null, 0, seal from order_intent"
            + " where order_ref = '"
            + genuine.ref()
            + "'");

    assertThat(in(orders::withErrands)).contains(genuine).noneMatch(o -> o.side() == Side.SELL);
    assertThat(in(() -> orders.byBrokerId(999_999))).isEmpty();
    assertThat(in(() -> orders.hasChangedExits(trade.id()))).as("it never was ours").isFalse();
    isHaltedFor("order_intent OB1.20251029-INTE.C.1");
  }

  @Test
  void anIntentWhoseSharesSomebodyChangedIsNotSentAndNothingIsSoldBesideIt() {
    Trade trade = trade("20251029-CHAN");
    Order exit = order(trade.id(), Side.SELL);
    transactions.run(
        () -> {
          trades.put(trade);
          orders.put(exit);
        });
    byHand(
        "update order_intent set shares = 500, errand = 'PLACE' where order_ref = '"
            + exit.ref()
            + "'");

    assertThat(in(orders::withErrands)).noneMatch(o -> o.ref().equals(exit.ref()));
    assertThat(in(() -> orders.find(exit.ref()))).isEmpty();
    assertThat(in(() -> orders.hasChangedExits(trade.id()))).isTrue();
    isHaltedFor("order_intent " + exit.ref());
  }

  @Test
  void aTradeMadeByHandIsNotTraded() {
    transactions.run(() -> trades.put(trade("20251029-TRAD")));
    byHand("update trade set shares = 5000 where trade_id = '20251029-TRAD'");

    assertThat(in(() -> trades.find(TradeId.parse("20251029-TRAD")))).isEmpty();
    assertThat(in(() -> trades.of(DATE))).noneMatch(t -> t.id().text().equals("20251029-TRAD"));
    isHaltedFor("trade 20251029-TRAD");
  }

  @Test
  void aHouseThatSomebodyArmedIsNotArmed() {
    transactions.run(() -> house.put(HouseState.ASLEEP.wokenFor(DATE, false)));
    byHand("update house set armed = true");

    assertThat(in(house::get).armed()).isFalse();
    isHaltedFor("house");
  }
}
