package org.openbell.order.tws;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Instrument;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerBooks;
import org.openbell.order.broker.OrderTerms;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.tws.message.CompletedOrder;
import org.openbell.tws.message.Contract;
import org.openbell.tws.message.OpenOrder;
import org.openbell.tws.message.OrderState;

/// Orders as the broker describes them, in our words.
final class OrderWords {
  // `20251029-19:45:00` in UTC, or `20251029 15:45:00 US/Eastern`.
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{8})([- ])(\\d\\d:\\d\\d:\\d\\d)(?: ([A-Za-z/_]+))?");
  private static final DateTimeFormatter SHAPE = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");

  private OrderWords() {}

  static BrokerBooks.OpenOrder open(OpenOrder order, int ourClientId) {
    return new BrokerBooks.OpenOrder(
        OrderRef.parse(order.orderRef()),
        order.orderId(),
        order.permId(),
        TwsWords.shares(order.quantity()),
        new OrderTerms(
            instrument(order.contract()),
            side(order.side()),
            kind(
                order.orderType(),
                order.timeInForce(),
                order.goodAfterTime(),
                order.limitPrice(),
                order.auxPrice()),
            order.ocaGroup()),
        order.status() == OrderState.INACTIVE,
        order.clientId() == ourClientId && order.orderId() > 0);
  }

  static BrokerBooks.EndedOrder ended(CompletedOrder order) {
    Shares filled = TwsWords.shares(order.filledQuantity());
    return new BrokerBooks.EndedOrder(
        OrderRef.parse(order.orderRef()),
        order.permId(),
        // Some gateways forget the quantity of an order that is over.
        TwsWords.shares(order.quantity()).max(filled),
        filled,
        new OrderTerms(
            instrument(order.contract()),
            side(order.side()),
            kind(
                order.orderType(),
                order.timeInForce(),
                order.goodAfterTime(),
                order.limitPrice(),
                order.auxPrice()),
            order.ocaGroup()),
        order.completedStatus());
  }

  private static Instrument instrument(Contract contract) {
    Exchange listedOn =
        Exchange.ofBrokerCode(contract.primaryExchange())
            .or(() -> Exchange.ofBrokerCode(contract.exchange()))
            .orElse(Exchange.NASDAQ);
    return new Instrument(TwsWords.symbol(contract), contract.symbol(), listedOn);
  }

  private static Side side(org.openbell.tws.message.Side side) {
    return switch (side) {
      case BUY -> Side.BUY;
      case SELL -> Side.SELL;
    };
  }

  /// Empty for what we never send.
  static Optional<OrderKind> kind(
      String type,
      String timeInForce,
      String goodAfter,
      Optional<BigDecimal> limit,
      Optional<BigDecimal> aux) {
    boolean onOpen = timeInForce.equals("OPG");
    return switch (type) {
      case "MKT" ->
          onOpen
              ? Optional.of(new OrderKind.MarketOnOpen())
              : timeInForce.equals("DAY") ? market(goodAfter) : Optional.empty();
      case "LMT" -> limit.filter(_ -> !onOpen).map(p -> new OrderKind.Limit(new Price(p)));
      case "STP" -> aux.filter(_ -> !onOpen).map(p -> new OrderKind.Stop(new Price(p)));
      default -> Optional.empty();
    };
  }

  private static Optional<OrderKind> market(String goodAfter) {
    return goodAfter.isBlank()
        ? Optional.of(new OrderKind.Market())
        : moment(goodAfter).map(OrderKind.MarketAt::new);
  }

  private static Optional<Instant> moment(String text) {
    Matcher parts = MOMENT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      boolean utc = parts.group(2).equals("-") || parts.group(4) == null;
      ZoneId zone = utc ? ZoneOffset.UTC : ZoneId.of(parts.group(4));
      return Optional.of(
          SHAPE.withZone(zone).parse(parts.group(1) + " " + parts.group(3), Instant::from));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
