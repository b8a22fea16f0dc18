package org.openbell.system.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The broker gateway's socket protocol: a length, then fields that each end with a zero byte.
///
/// The order number of a reference is learned from its first placeOrder, so that cancels, statuses
/// and errors, which carry no reference, can be told apart, too.
public final class GatewayTongue implements Tongue {
  public static final String PLACE_ORDER = "placeOrder";
  public static final String CANCEL_ORDER = "cancelOrder";
  public static final String OPEN_ORDER = "openOrder";
  public static final String ORDER_STATUS = "orderStatus";

  /// An orderStatus that says the order is over.
  public static final String CANCELED = "orderStatus Cancelled";

  public static final String EXECUTION = "execDetails";
  public static final String COMMISSION = "commissionReport";
  public static final String OPEN_ORDERS_END = "openOrderEnd";
  public static final String TICK_PRICE = "tickPrice";
  public static final String ERROR = "error";

  private static final int LONGEST = 0x00FF_FFFF;

  /// An order reference of ours; a group's name begins as one and names no leg.
  private static final Pattern OURS = Pattern.compile("OB1\\.\\d{8}-.+\\.[ESTXC]\\.\\d+");

  private static final Map<String, String> ASKED =
      Map.of("3", PLACE_ORDER, "4", CANCEL_ORDER, "5", "reqOpenOrders", "71", "startApi");
  private static final Map<String, String> TOLD =
      Map.of(
          "3",
          ORDER_STATUS,
          "4",
          ERROR,
          "5",
          OPEN_ORDER,
          "11",
          EXECUTION,
          "59",
          COMMISSION,
          "53",
          OPEN_ORDERS_END,
          "1",
          "tickPrice");

  private final Map<String, String> referenceOf = new ConcurrentHashMap<>();

  @Override
  public Reader newConnection() {
    return new Conversation();
  }

  private final class Conversation implements Reader {
    private boolean greeted;
    private boolean offered;
    private boolean answered;

    @Override
    public Frame next(Way way, DataInputStream from) throws IOException {
      if (way == Way.TO_SERVER && !greeted) {
        greeted = true;
        return new Frame(from.readNBytes(4), Passing.other(way));
      }
      var payload = payload(from);
      var bytes = new ByteArrayOutputStream(payload.length + 4);
      var out = new DataOutputStream(bytes);
      out.writeInt(payload.length);
      out.write(payload);
      return new Frame(bytes.toByteArray(), meaning(way, payload));
    }

    private Passing meaning(Way way, byte[] payload) {
      // The version frames of both sides carry no message id.
      if (way == Way.TO_SERVER && !offered) {
        offered = true;
        return Passing.other(way);
      }
      if (way == Way.TO_CLIENT && !answered) {
        answered = true;
        return Passing.other(way);
      }
      var text = new String(payload, StandardCharsets.ISO_8859_1);
      var fields = Arrays.asList(text.split("\0", -1));
      var kinds = way == Way.TO_SERVER ? ASKED : TOLD;
      var kind = kinds.getOrDefault(fields.getFirst(), fields.getFirst());
      if (kind.equals(ORDER_STATUS) && fields.contains("Cancelled")) {
        kind = CANCELED;
      }
      return new Passing(way, kind, reference(kind, fields), fields);
    }
  }

  private String reference(String kind, List<String> fields) {
    return switch (kind) {
      case PLACE_ORDER -> {
        var reference = ours(fields);
        referenceOf.put(fields.get(1), reference);
        yield reference;
      }
      case OPEN_ORDER, EXECUTION -> ours(fields);
      case CANCEL_ORDER -> referenceOf.getOrDefault(oldOrNewNumber(fields), "");
      case ORDER_STATUS, CANCELED, ERROR -> referenceOf.getOrDefault(fields.get(1), "");
      default -> "";
    };
  }

  /// Below version 192 a message version stands before the order number.
  private static String oldOrNewNumber(List<String> fields) {
    return fields.get(1).equals("1") && fields.size() > 3 && !fields.get(2).isEmpty()
        ? fields.get(2)
        : fields.get(1);
  }

  private static String ours(List<String> fields) {
    return fields.stream().filter(OURS.asMatchPredicate()).findFirst().orElse("");
  }

  private static byte[] payload(DataInputStream from) throws IOException {
    int length = from.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    var payload = new byte[length];
    from.readFully(payload);
    return payload;
  }
}
