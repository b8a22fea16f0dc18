package org.openbell.simulator.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.Quote;

/// Market data of one line: everything at first, afterwards only what changed.
final class TickMessages {
  private static final int BID = 1;
  private static final int ASK = 2;
  private static final int LAST = 4;
  private static final int HIGH = 6;
  private static final int LOW = 7;
  private static final int VOLUME = 8;
  private static final int PREVIOUS_CLOSE = 9;
  private static final int OPEN = 14;
  private static final int HALTED = 49;

  /// The size of the latest print: the price paths carry none of their own.
  private static final long PRINT_SIZE = 100;

  private final int version;
  private final int requestId;

  TickMessages(int version, int requestId) {
    this.version = version;
    this.requestId = requestId;
  }

  /// What precedes the first tick: the price step, and that the data is live.
  List<Message> opening() {
    return List.of(
        Fields.message(version, 81).number(requestId).texts("0.01", "9c0001", "3").done(),
        Fields.message(version, 58).text("1").number(requestId).text("1").done());
  }

  List<Message> first(Quote quote) {
    var out = new ArrayList<Message>();
    out.add(price(PREVIOUS_CLOSE, quote.previousClose(), 0, 0));
    out.add(price(BID, quote.bid(), quote.bidSize(), 1));
    out.add(price(ASK, quote.ask(), quote.askSize(), 1));
    out.add(price(LAST, quote.last(), PRINT_SIZE, 0));
    addSession(out, Optional.empty(), quote);
    out.add(
        Fields.message(version, 45).text("6").number(requestId).number(HALTED).text("0").done());
    return out;
  }

  List<Message> changes(Quote before, Quote now) {
    var out = new ArrayList<Message>();
    if (!before.bid().equals(now.bid()) || before.bidSize() != now.bidSize()) {
      out.add(price(BID, now.bid(), now.bidSize(), 1));
    }
    if (!before.ask().equals(now.ask()) || before.askSize() != now.askSize()) {
      out.add(price(ASK, now.ask(), now.askSize(), 1));
    }
    if (!before.last().equals(now.last())) {
      out.add(price(LAST, now.last(), PRINT_SIZE, 0));
    }
    addSession(out, Optional.of(before), now);
    return out;
  }

  Message snapshotEnd() {
    return SystemMessages.end(version, 57, requestId);
  }

  private void addSession(List<Message> out, Optional<Quote> before, Quote now) {
    addIfNew(out, OPEN, before.flatMap(Quote::open), now.open());
    addIfNew(out, HIGH, before.flatMap(Quote::high), now.high());
    addIfNew(out, LOW, before.flatMap(Quote::low), now.low());
    if (before.filter(quote -> quote.volume() == now.volume()).isEmpty()) {
      out.add(
          Fields.message(version, 2)
              .text("6")
              .number(requestId)
              .number(VOLUME)
              .number(now.volume())
              .done());
    }
  }

  private void addIfNew(List<Message> out, int type, Optional<Price> before, Optional<Price> now) {
    if (!before.equals(now)) {
      now.ifPresent(price -> out.add(price(type, price, 0, 0)));
    }
  }

  private Message price(int type, Price price, long size, int attributes) {
    return Fields.message(version, 1)
        .text("6")
        .number(requestId)
        .number(type)
        .price(price)
        .number(size)
        .number(attributes)
        .done();
  }
}
