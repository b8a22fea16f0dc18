package org.openbell.tws.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.tws.Golden;
import org.openbell.tws.Seeds;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.Execution;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Side;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.ServerVersion;

/// Every request, and the messages about orders, at every version and with any values.
class EveryMessageTest {
  private static final int ROUNDS = 60;

  private final Seeds seeds = Seeds.announced();

  static IntStream versions() {
    return IntStream.rangeClosed(178, 200);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aGatewayReadsWhatWasAsked(int version) {
    var kinds = new TreeSet<String>();
    for (var round = 0; round < ROUNDS; round++) {
      for (var request : anyRequests(version)) {
        var payload = RequestEncoder.encode(new ServerVersion(version), request);

        assertThat(new SheetReader(version, payload).request()).isEqualTo(request);
        kinds.add(request.getClass().getSimpleName());
      }
    }
    var all = Request.class.getPermittedSubclasses().length;
    assertThat(kinds).hasSize(version >= 197 ? all : all - 1);
  }

  @Test
  void asksNoGatewayForWhatItDoesNotHave() {
    assertThatThrownBy(
            () -> RequestEncoder.encode(new ServerVersion(196), new Request.AskTimeMillis()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a gateway of version 196 has no clock in milliseconds");
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsAnyOrderOfAGateway(int version) {
    for (var round = 0; round < ROUNDS; round++) {
      var quantity = seeds.shares();
      var limit = seeds.maybe(seeds.price());
      var orderId = seeds.anyInt();
      var permId = seeds.anyLong();
      var ref = seeds.text();
      var exotic = new ArrayList<>(OrderExamples.openOrder(version, List.of("0")));
      exotic.set(1, Integer.toString(orderId));
      exotic.set(14, quantity.toPlainString());
      exotic.set(16, limit.isEmpty() ? unset() : limit.get().toPlainString());
      exotic.set(23, ref);
      exotic.set(25, Long.toString(permId));
      var marginAfter = seeds.maybe(seeds.price());
      var commission = seeds.maybe(seeds.price());
      exotic.set(92, "1");
      exotic.set(100, marginAfter.isEmpty() ? unset() : marginAfter.get().toPlainString());
      exotic.set(103, commission.isEmpty() ? unset() : commission.get().toPlainString());
      exotic.set(106, "USD");
      withExoticBlocks(exotic);

      var order = (OpenOrder) decode(version, exotic);

      assertThat(order.orderId()).isEqualTo(orderId);
      assertThat(order.permId()).isEqualTo(permId);
      assertThat(order.quantity()).isEqualTo(quantity);
      assertThat(order.limitPrice()).isEqualTo(limit);
      assertThat(order.orderRef()).isEqualTo(ref);
      assertThat(order.whatIf()).isTrue();
      assertThat(order.margin().initialAfter()).isEqualTo(marginAfter);
      assertThat(order.commission()).isEqualTo(commission);
      assertThat(order.commissionCurrency()).isEqualTo("USD");
      assertThat(order.statusText()).isEqualTo("Inactive");
      assertThat(order.warningText()).isEqualTo("careful");
      assertThat(order.submitter()).isEqualTo(version >= 198 ? "alice" : "");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsAnyExecution(int version) {
    for (var round = 0; round < ROUNDS; round++) {
      var fields = new ArrayList<>(List.of(Golden.split(Golden.payload("execution-200"))));
      var shares = seeds.shares();
      var price = seeds.price();
      var permId = seeds.anyLong();
      fields.set(19, shares.toPlainString());
      fields.set(20, price.toPlainString());
      fields.set(21, Long.toString(permId));
      if (version < 198) {
        fields.removeLast();
      }

      var execution = (Execution) decode(version, fields);

      assertThat(execution.shares()).isEqualTo(shares);
      assertThat(execution.price()).isEqualTo(price);
      assertThat(execution.permId()).isEqualTo(permId);
      assertThat(execution.executionId()).isEqualTo("0000e0d5.6a3f0001.01.01");
    }
  }

  /// From behind to before, so that positions hold.
  private void withExoticBlocks(List<String> order) {
    if (seeds.chance()) {
      order.set(90, "Vwap");
      order.addAll(91, List.of("2", "noTakeLiq", "0", "maxPctVol", "0.1"));
    }
    if (seeds.chance()) {
      order.set(89, "1");
      order.addAll(90, List.of("265598", "0.5", "228.15"));
    }
    if (seeds.chance()) {
      order.set(84, "B");
      order.add(85, "0.7");
    }
    if (seeds.chance()) {
      order.set(83, "0.05");
      order.addAll(84, List.of("", "", "", "0", "", "", "0"));
    }
    if (seeds.chance()) {
      order.set(78, "1");
      order.addAll(79, List.of("265598", "1", "BUY", "SMART", "0", "0", "", "-1"));
    }
    if (seeds.chance()) {
      order.set(61, "");
      order.subList(63, 71).clear();
    }
  }

  private String unset() {
    return seeds.pick("", "1.7976931348623157E308", "1.7976931348623157e+308", "Infinity");
  }

  private List<Request> anyRequests(int version) {
    var requestId = Request.FIRST_REQUEST_ID + seeds.below(1_000_000);
    var orderId = 1 + seeds.below(Request.FIRST_REQUEST_ID - 1);
    var requests =
        new ArrayList<Request>(
            List.of(
                new Request.StartApi(1 + seeds.below(1_000)),
                new Request.PlaceOrder(orderId, anyContract(), anyTicket()),
                new Request.CancelOrder(orderId),
                new Request.OpenOrders(),
                new Request.AllOpenOrders(),
                new Request.CompletedOrders(seeds.chance()),
                new Request.Executions(requestId),
                new Request.Positions(),
                new Request.CancelPositions(),
                new Request.AccountSummary(requestId, List.of("SettledCash", "$LEDGER:USD")),
                new Request.CancelAccountSummary(requestId),
                new Request.AccountUpdates(seeds.chance(), seeds.word()),
                new Request.FindContracts(requestId, new ContractQuery(anyContract())),
                new Request.FindMarketRule(seeds.below(5_000)),
                new Request.UseMarketDataType(1 + seeds.below(4)),
                new Request.SubscribeTicks(requestId, anyContract(), seeds.pick("", "225,233")),
                new Request.CancelTicks(requestId),
                new Request.NextId(),
                new Request.AskTime(),
                new Request.AskAccounts()));
    if (version >= 197) {
      requests.add(new Request.AskTimeMillis());
    }
    return requests;
  }

  private Contract anyContract() {
    return new Contract(
        seeds.anyInt(), seeds.text(), seeds.word(), seeds.word(), seeds.text(), seeds.word());
  }

  private OrderTicket anyTicket() {
    return new OrderTicket(
        seeds.pick(Side.BUY, Side.SELL),
        seeds.shares(),
        seeds.pick("MKT", "LMT", "STP", "STP LMT", "TRAIL", "MOC", "LOC"),
        seeds.maybe(seeds.price()),
        seeds.maybe(seeds.price()),
        seeds.pick("DAY", "OPG", "GTC", "IOC"),
        seeds.text(),
        seeds.below(4),
        seeds.word(),
        seeds.word(),
        seeds.pick("", "20261120-20:45:00"),
        seeds.chance(),
        seeds.below(1_000),
        seeds.chance(),
        seeds.chance());
  }

  private static Object decode(int version, List<String> fields) {
    var out = new FieldWriter();
    fields.forEach(out::add);
    return ResponseDecoder.decode(new ServerVersion(version), out.toPayload());
  }
}
