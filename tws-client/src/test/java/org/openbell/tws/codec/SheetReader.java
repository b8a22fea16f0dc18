package org.openbell.tws.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.ContractQuery;
import org.openbell.tws.message.OrderTicket;
import org.openbell.tws.message.Request;
import org.openbell.tws.message.Side;
import org.openbell.tws.wire.FieldReader;

/// Reads requests by the positions in the protocol's description, as a gateway would: a second
/// opinion on what the encoder writes.
final class SheetReader {
  private final int version;
  private final String[] fields;

  SheetReader(int version, byte[] payload) {
    this.version = version;
    this.fields = FieldReader.of(payload).fields().toArray(String[]::new);
  }

  Request request() {
    return switch (integer(0)) {
      case 1 -> expect(20, new Request.SubscribeTicks(integer(2), contract(3), fields[16]));
      case 2 -> expect(3, new Request.CancelTicks(integer(2)));
      case 3 -> expect(orderFields(), placeOrder());
      case 4 -> cancelOrder();
      case 5 -> expect(2, new Request.OpenOrders());
      case 6 -> expect(4, new Request.AccountUpdates(flag(2), fields[3]));
      case 7 -> expect(version >= 200 ? 12 : 10, new Request.Executions(integer(2)));
      case 8 -> expect(3, new Request.NextId());
      case 9 -> expect(19, new Request.FindContracts(integer(2), new ContractQuery(contract(3))));
      case 16 -> expect(2, new Request.AllOpenOrders());
      case 17 -> expect(2, new Request.AskAccounts());
      case 49 -> expect(2, new Request.AskTime());
      case 59 -> expect(3, new Request.UseMarketDataType(integer(2)));
      case 61 -> expect(2, new Request.Positions());
      case 62 -> expect(5, new Request.AccountSummary(integer(2), List.of(fields[4].split(","))));
      case 63 -> expect(3, new Request.CancelAccountSummary(integer(2)));
      case 64 -> expect(2, new Request.CancelPositions());
      case 71 -> expect(4, new Request.StartApi(integer(2)));
      case 91 -> expect(2, new Request.FindMarketRule(integer(1)));
      case 99 -> expect(2, new Request.CompletedOrders(flag(1)));
      case 105 -> expect(1, new Request.AskTimeMillis());
      default -> throw new AssertionError("no request has the id " + fields[0]);
    };
  }

  private Request placeOrder() {
    var ticket =
        new OrderTicket(
            Side.valueOf(fields[16]),
            new BigDecimal(fields[17]),
            fields[18],
            decimal(19),
            decimal(20),
            fields[21],
            fields[22],
            integer(46),
            fields[23],
            fields[26],
            fields[37],
            flag(27),
            integer(28),
            flag(84),
            flag(33));
    return new Request.PlaceOrder(integer(1), contract(2), ticket);
  }

  private Request cancelOrder() {
    if (version >= 192) {
      return expect(5, new Request.CancelOrder(integer(1)));
    }
    var fillers = version >= 187 && version <= 189;
    return expect(fillers ? 7 : 4, new Request.CancelOrder(integer(2)));
  }

  private int orderFields() {
    var count = 114;
    count += version >= 183 ? 1 : 0;
    count += version >= 184 ? 1 : 0;
    count += version >= 187 && version <= 189 ? 2 : 0;
    count += version >= 189 ? 1 : 0;
    count += version >= 192 ? 1 : 0;
    return count + (version >= 199 ? 1 : 0);
  }

  private Contract contract(int first) {
    return new Contract(
        integer(first),
        fields[first + 1],
        fields[first + 2],
        fields[first + 7],
        fields[first + 8],
        fields[first + 9]);
  }

  private <T> T expect(int count, T request) {
    if (fields.length != count) {
      throw new AssertionError(
          request + " at " + version + " has " + fields.length + " fields, not " + count);
    }
    return request;
  }

  private int integer(int at) {
    return Integer.parseInt(fields[at]);
  }

  private boolean flag(int at) {
    return switch (fields[at]) {
      case "1" -> true;
      case "0" -> false;
      default -> throw new AssertionError("field " + at + " is no flag: " + fields[at]);
    };
  }

  private Optional<BigDecimal> decimal(int at) {
    return fields[at].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(fields[at]));
  }
}
