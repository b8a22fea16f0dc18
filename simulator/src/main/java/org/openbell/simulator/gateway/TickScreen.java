package org.openbell.simulator.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.openbell.model.money.Price;
import org.openbell.simulator.gateway.TickValue.GenericTick;
import org.openbell.simulator.gateway.TickValue.PriceTick;
import org.openbell.simulator.gateway.TickValue.SizeTick;
import org.openbell.simulator.gateway.TickValue.TextTick;
import org.openbell.simulator.market.Quote;

/// Everything one data line shows at a moment, by tick type, in the order it is sent.
final class TickScreen {
  /// The quote may be traded at automatically.
  private static final int CAN_AUTO_EXECUTE = 1;

  /// Price of a side nobody quotes.
  private static final BigDecimal NOBODY = BigDecimal.ONE.negate();

  private final SequencedMap<Integer, TickValue> values = new LinkedHashMap<>();

  /// What a line shows besides its quote.
  ///
  /// @param quoted whether bid and ask exist at that hour and are paid for
  /// @param halted the value of the halted tick
  record Circumstances(boolean quoted, int halted, Instant lastTrade) {}

  static SequencedMap<Integer, TickValue> of(Quote quote, Circumstances around) {
    return new TickScreen().fill(quote, around).values;
  }

  /// The same screen in the tick types of delayed data.
  static SequencedMap<Integer, TickValue> delayed(Map<Integer, TickValue> live) {
    var delayed = new LinkedHashMap<Integer, TickValue>();
    live.forEach(
        (type, value) -> {
          if (TickType.delayed(type) >= 0) {
            delayed.put(TickType.delayed(type), value);
          }
        });
    return delayed;
  }

  /// The size of the latest print: the price paths carry none of their own.
  static long printSize(Quote quote) {
    return 100 * (1 + quote.volume() / 100 % 5);
  }

  private TickScreen fill(Quote quote, Circumstances around) {
    put(TickType.PREVIOUS_CLOSE, quote.previousClose());
    putSide(TickType.BID, around.quoted(), quote.bid(), quote.bidSize());
    putSide(TickType.ASK, around.quoted(), quote.ask(), quote.askSize());
    values.put(TickType.LAST, new PriceTick(quote.last().value(), printSize(quote), 0));
    putIfThere(TickType.OPEN, quote.open());
    putIfThere(TickType.HIGH, quote.high());
    putIfThere(TickType.LOW, quote.low());
    values.put(TickType.VOLUME, new SizeTick(quote.volume()));
    if (around.quoted()) {
      values.put(TickType.BID_EXCHANGE, new TextTick("Q"));
      values.put(TickType.ASK_EXCHANGE, new TextTick("Q"));
    }
    values.put(TickType.LAST_EXCHANGE, new TextTick("Q"));
    values.put(TickType.LAST_TIME, new TextTick("" + around.lastTrade().getEpochSecond()));
    values.put(TickType.HALTED, new GenericTick(BigDecimal.valueOf(around.halted())));
    return this;
  }

  private void putSide(int type, boolean quoted, Price price, long size) {
    values.put(
        type,
        quoted
            ? new PriceTick(price.value(), size, CAN_AUTO_EXECUTE)
            : new PriceTick(NOBODY, 0, 0));
  }

  private void put(int type, Price price) {
    values.put(type, new PriceTick(price.value(), 0, 0));
  }

  private void putIfThere(int type, Optional<Price> price) {
    price.ifPresent(there -> put(type, there));
  }
}
