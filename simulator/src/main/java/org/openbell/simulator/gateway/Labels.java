package org.openbell.simulator.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.simulator.faults.MessageKinds;
import org.openbell.simulator.faults.Passing;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.venue.Exchange;
import org.openbell.simulator.venue.OrderKey;
import org.openbell.tws.wire.FieldReader;

/// Says of a message what a fault script can ask: its kind, whose it is, and which symbol it is
/// about, by the positions of the protocol's description.
final class Labels {
  private static final int NOT_STARTED = -1;

  /// From these versions on, errors and cancels have no message version in front.
  private static final int BARE_ERRORS = 194;

  private static final int BARE_CANCELS = 192;

  /// Where a message has its symbol, by message number.
  private static final Map<Integer, Integer> SYMBOLS_OF_ANSWERS =
      Map.of(5, 3, 7, 3, 10, 2, 11, 4, 61, 4, 71, 5, 101, 2);

  private static final Map<Integer, Integer> SYMBOLS_OF_REQUESTS =
      Map.of(1, 4, 3, 3, 7, 6, 9, 4, 20, 3);

  /// Where a message about a market data line has the number of its request.
  private static final Map<Integer, Integer> LINES =
      Map.of(1, 2, 2, 2, 45, 2, 46, 2, 57, 2, 58, 2, 81, 1);

  private final Exchange exchange;
  private final Market market;
  private final Map<String, String> symbolsOfExecutions = new HashMap<>();

  Labels(Exchange exchange, Market market) {
    this.exchange = exchange;
    this.market = market;
  }

  Passing request(Session from, byte[] payload) {
    var fields = FieldReader.of(payload).fields();
    var id = number(fields, 0).orElse(-1);
    return new Passing(
        MessageKinds.request(id),
        client(from),
        symbolOfRequest(from, id, fields),
        fields,
        true,
        false);
  }

  Passing answer(Session to, Message message, boolean news) {
    var fields = message.fields();
    var id = number(fields, 0).orElse(-1);
    var symbol = symbolOfAnswer(to, id, fields);
    if (id == 11) {
      symbol.ifPresent(ticker -> symbolsOfExecutions.put(text(fields, 14).orElse(""), ticker));
    }
    return new Passing(
        MessageKinds.answer(id), client(to), symbol, fields, news, hasTraded(to, id, fields));
  }

  /// The protocol's name of a request.
  static String kindOfRequest(byte[] payload) {
    return MessageKinds.request(number(FieldReader.of(payload).fields(), 0).orElse(-1));
  }

  /// The request number in a question for market data.
  static int lineOf(byte[] payload) {
    return number(FieldReader.of(payload).fields(), 2).orElse(SystemMessages.NO_REQUEST);
  }

  /// Whether what follows from a request is news of orders rather than a list that was asked for.
  static boolean actsOnOrders(String kind) {
    return kind.equals("placeOrder")
        || kind.equals("cancelOrder")
        || kind.equals("reqGlobalCancel");
  }

  private static int client(Session session) {
    return session.hasStarted() ? session.clientId() : NOT_STARTED;
  }

  private Optional<String> symbolOfRequest(Session from, int id, List<String> fields) {
    if (id == 4) {
      return symbolOfOrder(from, number(fields, from.version() >= BARE_CANCELS ? 1 : 2));
    }
    var at = Optional.ofNullable(SYMBOLS_OF_REQUESTS.get(id));
    // The field before the symbol is the contract id, which may stand alone.
    return at.flatMap(place -> text(fields, place))
        .or(() -> at.filter(_ -> id != 7).flatMap(place -> ofContract(number(fields, place - 1))))
        .map(Labels::ticker);
  }

  private Optional<String> ofContract(Optional<Integer> contractId) {
    return contractId.flatMap(market::listing).map(listing -> listing.symbol().ticker());
  }

  private Optional<String> symbolOfAnswer(Session to, int id, List<String> fields) {
    return switch (id) {
      case 3 -> symbolOfOrder(to, number(fields, 1));
      case 4 -> symbolOfOrder(to, number(fields, to.version() >= BARE_ERRORS ? 1 : 2));
      case 59 -> text(fields, 2).map(symbolsOfExecutions::get);
      default ->
          Optional.ofNullable(SYMBOLS_OF_ANSWERS.get(id))
              .flatMap(place -> text(fields, place))
              .map(Labels::ticker)
              .or(() -> symbolOfLine(to, id, fields));
    };
  }

  private static Optional<String> symbolOfLine(Session to, int id, List<String> fields) {
    return Optional.ofNullable(LINES.get(id))
        .flatMap(place -> number(fields, place))
        .map(request -> to.subscriptions().lines().get(request))
        .map(line -> line.listing().symbol().ticker());
  }

  private Optional<String> symbolOfOrder(Session session, Optional<Integer> orderId) {
    return orderId
        .filter(_ -> session.hasStarted())
        .flatMap(id -> exchange.find(new OrderKey(session.clientId(), id)))
        .map(order -> order.symbol().ticker());
  }

  /// Whether a message is about an order of which something was filled already.
  private boolean hasTraded(Session to, int id, List<String> fields) {
    return switch (id) {
      case 3 -> text(fields, 3).filter(filled -> !filled.equals("0")).isPresent();
      case 5 ->
          to.hasStarted()
              && number(fields, 1)
                  .flatMap(order -> exchange.find(new OrderKey(to.clientId(), order)))
                  .filter(order -> !order.filled().isZero())
                  .isPresent();
      default -> id == 11 || id == 59;
    };
  }

  /// The broker writes class shares with a blank, scripts with a dot.
  private static String ticker(String symbol) {
    return symbol.replace(' ', '.');
  }

  private static Optional<String> text(List<String> fields, int place) {
    return place < fields.size() && !fields.get(place).isEmpty()
        ? Optional.of(fields.get(place))
        : Optional.empty();
  }

  private static Optional<Integer> number(List<String> fields, int place) {
    return text(fields, place).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf);
  }
}
