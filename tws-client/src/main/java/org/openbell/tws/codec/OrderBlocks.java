package org.openbell.tws.codec;

import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.MalformedFrame;

/// Parts of order messages that are longer when an exotic feature is used.
///
/// We never use these features, but orders of humans and other clients do, and one field too few
/// would shift everything behind it.
final class OrderBlocks {
  private OrderBlocks() {}

  /// @param extraFields how many fields follow when a type is named; gateways name `None`
  static void skipDeltaNeutralOrder(FieldReader in, int extraFields) throws MalformedFrame {
    var type = in.nextString();
    in.skip(1); // price
    if (!type.isEmpty()) {
      in.skip(extraFields);
    }
  }

  static void skipComboLegs(FieldReader in) throws MalformedFrame {
    skipItems(in, 8); // legs
    skipItems(in, 1); // leg prices
    skipItems(in, 2); // routing tags and values
  }

  static void skipScale(FieldReader in) throws MalformedFrame {
    in.skip(2); // sizes
    var increment = in.nextOptionalDecimal();
    if (increment.isPresent() && increment.get().signum() > 0) {
      in.skip(7);
    }
  }

  static void skipHedge(FieldReader in) throws MalformedFrame {
    if (!in.nextString().isEmpty()) {
      in.skip(1);
    }
  }

  static void skipDeltaNeutralContract(FieldReader in) throws MalformedFrame {
    if (in.nextBoolean()) {
      in.skip(3);
    }
  }

  static void skipAlgorithm(FieldReader in) throws MalformedFrame {
    if (!in.nextString().isEmpty()) {
      skipItems(in, 2);
    }
  }

  static void skipBenchmark(FieldReader in, String orderType) throws MalformedFrame {
    if (orderType.equals("PEG BENCH")) {
      in.skip(5);
    }
  }

  /// Each kind of condition has its own length, so a list of them is passed from the other side:
  /// a fixed number of fields follows it in every version.
  static void skipConditions(FieldReader in, int fieldsBehind) throws MalformedFrame {
    if (in.nextCount(1) > 0) {
      in.skip(in.remaining() - fieldsBehind);
    }
  }

  static void skipItems(FieldReader in, int fieldsPerItem) throws MalformedFrame {
    in.skip(in.nextCount(fieldsPerItem) * fieldsPerItem);
  }
}
