package org.openbell.tws.codec;

import java.time.Instant;
import org.openbell.tws.message.Response;
import org.openbell.tws.message.Response.AccountSummaryEnd;
import org.openbell.tws.message.Response.CompletedOrdersEnd;
import org.openbell.tws.message.Response.ContractDetailsEnd;
import org.openbell.tws.message.Response.CurrentTime;
import org.openbell.tws.message.Response.CurrentTimeMillis;
import org.openbell.tws.message.Response.ExecutionsEnd;
import org.openbell.tws.message.Response.NextOrderId;
import org.openbell.tws.message.Response.OpenOrdersEnd;
import org.openbell.tws.message.Response.OrderBound;
import org.openbell.tws.message.Response.PositionsEnd;
import org.openbell.tws.message.Unrecognized;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;
import org.openbell.tws.wire.ServerVersion;

/// Reads whatever the gateway sends. Never throws and never drops: the unreadable comes out as
/// [Unrecognized].
public final class ResponseDecoder {
  private static final int NO_MESSAGE_ID = -1;

  /// Enough for a human to see what it was; a hostile frame could have millions.
  private static final int MOST_FIELDS_KEPT = 1_000;

  private ResponseDecoder() {}

  /// Reads the payload of one frame.
  public static Response decode(ServerVersion version, byte[] payload) {
    var in = FieldReader.of(payload);
    var messageId = NO_MESSAGE_ID;
    try {
      messageId = in.nextInt();
      return decode(version, messageId, in);
    } catch (MalformedFrame e) {
      return new Unrecognized(messageId, in.fields(MOST_FIELDS_KEPT), e.getMessage());
    }
  }

  private static Response decode(ServerVersion version, int messageId, FieldReader in)
      throws MalformedFrame {
    return switch (messageId) {
      case 1 -> TickDecoder.price(in);
      case 2 -> TickDecoder.size(in);
      case 3 -> OpenOrderDecoder.orderStatus(in);
      case 4 -> ErrorDecoder.error(version, in);
      case 5 -> OpenOrderDecoder.openOrder(version, in);
      case 6 -> AccountDecoder.figure(in);
      case 7 -> AccountDecoder.holding(in);
      case 8 -> AccountDecoder.asOf(in);
      case 9 -> new NextOrderId(intBehindVersion(in));
      case 10 -> ContractDecoder.contractDetails(version, in);
      case 11 -> ExecutionDecoder.execution(in);
      case 15 -> AccountDecoder.managedAccounts(in);
      case 45 -> TickDecoder.generic(in);
      case 46 -> TickDecoder.string(in);
      case 49 -> new CurrentTime(secondsBehindVersion(in));
      case 52 -> new ContractDetailsEnd(intBehindVersion(in));
      case 53 -> new OpenOrdersEnd();
      case 54 -> AccountDecoder.complete(in);
      case 55 -> new ExecutionsEnd(intBehindVersion(in));
      case 57 -> TickDecoder.snapshotEnd(in);
      case 58 -> TickDecoder.marketDataType(in);
      case 59 -> ExecutionDecoder.commission(in);
      case 61 -> AccountDecoder.position(in);
      case 62 -> new PositionsEnd();
      case 63 -> AccountDecoder.accountValue(in);
      case 64 -> new AccountSummaryEnd(intBehindVersion(in));
      case 81 -> TickDecoder.parameters(in);
      case 93 -> ContractDecoder.marketRule(in);
      case 100 -> new OrderBound(in.nextLong(), in.nextInt(), in.nextInt());
      case 101 -> CompletedOrderDecoder.completedOrder(version, in);
      case 102 -> new CompletedOrdersEnd();
      case 109 -> new CurrentTimeMillis(Instant.ofEpochMilli(in.nextLong()));
      default -> new Unrecognized(messageId, in.fields(MOST_FIELDS_KEPT), "no such message here");
    };
  }

  private static int intBehindVersion(FieldReader in) throws MalformedFrame {
    in.skip(1);
    return in.nextInt();
  }

  private static Instant secondsBehindVersion(FieldReader in) throws MalformedFrame {
    in.skip(1);
    return Fields.epochSeconds(in.nextLong());
  }
}
