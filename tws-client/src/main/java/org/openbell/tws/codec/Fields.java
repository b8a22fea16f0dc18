package org.openbell.tws.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.Side;
import org.openbell.tws.wire.FieldReader;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.MalformedFrame;

/// Groups of fields that many messages share.
final class Fields {
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern COMMA = Pattern.compile(",");

  /// Many times what a gateway sends; objects weigh far more than their text.
  private static final int LONGEST_LIST = 10_000;

  private Fields() {}

  /// Twelve fields: the instrument as requests name it.
  static FieldWriter addContract(FieldWriter out, Contract contract) {
    return out.add(contract.contractId())
        .add(contract.symbol())
        .add(contract.securityType())
        .addUnset() // last trade date
        .add("0.0") // strike
        .addUnset(2) // right, multiplier
        .add(contract.exchange())
        .add(contract.primaryExchange())
        .add(contract.currency())
        .addUnset(2); // local symbol, trading class
  }

  /// Eleven fields: the instrument as most answers name it, without its listing exchange.
  static Contract contract(FieldReader in) throws MalformedFrame {
    var contractId = in.nextInt();
    var symbol = in.nextString();
    var securityType = in.nextString();
    in.skip(4); // last trade date, strike, right, multiplier
    var exchange = in.nextString();
    var currency = in.nextString();
    in.skip(2); // local symbol, trading class
    return new Contract(contractId, symbol, securityType, exchange, "", currency);
  }

  /// Eleven fields: the instrument as holdings name it, with its listing exchange and no route.
  static Contract contractOfHolding(FieldReader in) throws MalformedFrame {
    var contractId = in.nextInt();
    var symbol = in.nextString();
    var securityType = in.nextString();
    in.skip(4); // last trade date, strike, right, multiplier
    var primaryExchange = in.nextString();
    var currency = in.nextString();
    in.skip(2); // local symbol, trading class
    return new Contract(contractId, symbol, securityType, "", primaryExchange, currency);
  }

  /// Orders say BUY and SELL (institutions also SSHORT and SLONG), executions BOT and SLD.
  static Side side(String text) throws MalformedFrame {
    return switch (text) {
      case "BUY", "BOT" -> Side.BUY;
      case "SELL", "SLD", "SSHORT", "SSHORTX", "SLONG" -> Side.SELL;
      case String other -> throw new MalformedFrame("not a side: '" + other + "'");
    };
  }

  static Instant epochSeconds(long seconds) throws MalformedFrame {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      throw outOfRange("seconds " + seconds, e);
    }
  }

  static List<String> commaList(String text) {
    return COMMA
        .splitAsStream(text)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .limit(LONGEST_LIST)
        .toList();
  }

  /// Texts for humans arrive as ASCII with `\u00e9` spelled out.
  static String unescape(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private static MalformedFrame outOfRange(String what, DateTimeException cause) {
    var malformed = new MalformedFrame("time out of range: " + what);
    malformed.initCause(cause);
    return malformed;
  }
}
