package org.openbell.simulator.gateway;

import org.openbell.simulator.gateway.DataRequest.Cancel;
import org.openbell.simulator.gateway.DataRequest.Kind;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Reads the requests of the data side; their layout is the same at every version served here.
final class DataRequestReader {
  private final FieldReader in;

  private DataRequestReader(FieldReader in) {
    this.in = in;
  }

  /// Whether a message with this number belongs to the data side.
  static boolean reads(int id) {
    return switch (id) {
      case 1, 2, 6, 9, 10, 11, 12, 13, 18, 19, 20, 22, 23, 24, 25 -> true;
      case 50, 51, 59, 61, 62, 63, 64, 74, 75, 76, 77, 80, 81, 82, 83 -> true;
      case 87, 90, 91, 92, 93, 94, 95, 96, 97, 98, 104 -> true;
      default -> false;
    };
  }

  static DataRequest read(int id, FieldReader in) throws MalformedFrame {
    var reader = new DataRequestReader(in);
    return switch (id) {
      case 6, 61, 62, 63, 64, 74, 75, 76, 77, 92, 93, 94, 95 -> reader.account(id);
      case 20, 22, 23, 24, 25, 50, 51, 87, 90 -> reader.bars(id);
      case 10, 11, 12, 13, 18, 19, 80, 82, 83, 96 -> reader.refused(id);
      default -> reader.prices(id);
    };
  }

  private DataRequest prices(int id) throws MalformedFrame {
    return switch (id) {
      case 1 -> marketData();
      case 2 -> cancel(Kind.MARKET_DATA, 1);
      case 9 -> contractDetails();
      case 59 -> new DataRequest.MarketDataType(after(1).nextInt());
      case 81 -> new DataRequest.MatchingSymbols(in.nextInt(), in.nextString());
      case 91 -> new DataRequest.MarketRule(in.nextInt());
      case 97 -> tickByTick();
      case 98 -> cancel(Kind.TICK_BY_TICK, 0);
      default -> new DataRequest.UserInfo(in.nextInt());
    };
  }

  private DataRequest marketData() throws MalformedFrame {
    var requestId = after(1).nextInt();
    var contract = ContractQuery.read(in);
    if (contract.secType().equals("BAG")) {
      // Legs would follow; a combination is refused by its contract, whatever they say.
      return new DataRequest.MarketData(requestId, contract, "", false);
    }
    in.skip(1);
    return new DataRequest.MarketData(requestId, contract, in.nextString(), in.nextBoolean());
  }

  private DataRequest contractDetails() throws MalformedFrame {
    var requestId = after(1).nextInt();
    return new DataRequest.ContractDetails(requestId, ContractQuery.read(in));
  }

  private DataRequest tickByTick() throws MalformedFrame {
    var requestId = in.nextInt();
    var contract = ContractQuery.read(in);
    var kind = in.nextString();
    return new DataRequest.TickByTick(requestId, contract, kind, after(1).nextBoolean());
  }

  private DataRequest bars(int id) throws MalformedFrame {
    return switch (id) {
      case 20 -> historicalData();
      case 22 -> scan();
      case 23 -> cancel(Kind.SCAN, 1);
      case 24 -> new DataRequest.ScannerParameters();
      case 25 -> cancel(Kind.HISTORICAL_DATA, 1);
      case 50 -> {
        var requestId = after(1).nextInt();
        var contract = ContractQuery.read(in);
        yield new DataRequest.RealTimeBars(
            requestId, contract, in.nextInt(), in.nextString(), in.nextBoolean());
      }
      case 51 -> cancel(Kind.REAL_TIME_BARS, 1);
      case 87 -> {
        var requestId = in.nextInt();
        var contract = ContractQuery.read(in);
        var regular = after(1).nextBoolean();
        yield new DataRequest.HeadTimestamp(
            requestId, contract, regular, in.nextString(), in.nextInt());
      }
      default -> cancel(Kind.HEAD_TIMESTAMP, 0);
    };
  }

  private DataRequest historicalData() throws MalformedFrame {
    var requestId = in.nextInt();
    var contract = ContractQuery.read(in);
    var end = after(1).nextString();
    var barSize = in.nextString();
    var duration = in.nextString();
    var regular = in.nextBoolean();
    var what = in.nextString();
    var formatDate = in.nextInt();
    var keeps = !contract.secType().equals("BAG") && in.nextBoolean();
    return new DataRequest.HistoricalData(
        requestId, contract, end, barSize, duration, regular, what, formatDate, keeps);
  }

  private DataRequest scan() throws MalformedFrame {
    var requestId = in.nextInt();
    var rows = in.nextOptionalInt().orElse(-1);
    var instrument = in.nextString();
    var location = in.nextString();
    var code = in.nextString();
    var above = in.nextOptionalDecimal();
    var below = in.nextOptionalDecimal();
    var volume = in.nextOptionalDecimal();
    // Market value, ratings, bonds, options and settings: nothing here has them.
    in.skip(13);
    return new DataRequest.Scan(
        requestId, rows, instrument, location, code, above, below, volume, in.nextString());
  }

  private DataRequest account(int id) throws MalformedFrame {
    return switch (id) {
      case 6 -> new DataRequest.AccountUpdates(after(1).nextBoolean(), in.nextString());
      case 61 -> new DataRequest.Positions();
      case 62 ->
          new DataRequest.AccountSummary(after(1).nextInt(), in.nextString(), in.nextString());
      case 63 -> cancel(Kind.ACCOUNT_SUMMARY, 1);
      case 64 -> new Cancel(Kind.POSITIONS, SystemMessages.NO_REQUEST);
      case 74 ->
          new DataRequest.PositionsMulti(after(1).nextInt(), in.nextString(), in.nextString());
      case 75 -> cancel(Kind.POSITIONS_MULTI, 1);
      case 76 ->
          new DataRequest.AccountUpdatesMulti(after(1).nextInt(), in.nextString(), in.nextString());
      case 77 -> cancel(Kind.ACCOUNT_UPDATES_MULTI, 1);
      case 92 -> new DataRequest.Pnl(in.nextInt(), in.nextString());
      case 93 -> cancel(Kind.PNL, 0);
      case 94 -> {
        var requestId = in.nextInt();
        var account = in.nextString();
        yield new DataRequest.PnlSingle(requestId, account, after(1).nextInt());
      }
      default -> cancel(Kind.PNL_SINGLE, 0);
    };
  }

  private DataRequest refused(int id) throws MalformedFrame {
    return switch (id) {
      case 10 -> refusal(after(1).nextInt(), 354, "Requested market depth is not subscribed.");
      case 11 -> {
        var requestId = after(1).nextInt();
        yield refusal(requestId, 300, "Can't find EId with tickerId:" + requestId);
      }
      case 18, 19 -> refusal("FA data operations ignored for non FA customers.");
      case 83 -> refusal(in.nextInt(), 321, "Error validating request: no smart components.");
      case 96 ->
          refusal(
              in.nextInt(),
              10187,
              "Failed to request historical ticks:No market data permissions for this request");
      case 12, 13 -> refusal("No news bulletins are sent here.");
      default -> refusal("Request " + id + " is not served here.");
    };
  }

  private static DataRequest refusal(String text) {
    return refusal(SystemMessages.NO_REQUEST, 321, "Error validating request: " + text);
  }

  private static DataRequest refusal(int requestId, int code, String text) {
    return new DataRequest.Refused(requestId, code, text);
  }

  private DataRequest cancel(Kind kind, int skipped) throws MalformedFrame {
    return new Cancel(kind, after(skipped).nextInt());
  }

  private FieldReader after(int skipped) throws MalformedFrame {
    in.skip(skipped);
    return in;
  }
}
