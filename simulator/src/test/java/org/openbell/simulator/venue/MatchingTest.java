package org.openbell.simulator.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Side;
import org.openbell.simulator.market.Quote;
import org.openbell.simulator.venue.Moment.Cross;
import org.openbell.simulator.venue.Moment.Trading;

class MatchingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
  private static final Instant CLOSE = Instant.parse("2026-11-20T21:00:00Z");

  @ParameterizedTest(name = "{0} {1} against {2} x {3}, last {4}, {5}: {6}")
  @CsvSource({
    // order                     bid     ask     last    state      what happens
    "BUY,  MKT,                  10.00,  10.02,  10.01,  new,       trades at 10.02",
    "SELL, MKT,                  10.00,  10.02,  10.01,  new,       trades at 10.00",
    "BUY,  LMT 10.05,            10.00,  10.02,  10.01,  new,       trades at 10.02",
    "BUY,  LMT 10.02,            10.00,  10.02,  10.01,  new,       trades at 10.02",
    "BUY,  LMT 10.01,            10.00,  10.02,  10.01,  new,       rests",
    "BUY,  LMT 10.01,            10.01,  10.03,  10.00,  new,       rests",
    "BUY,  LMT 10.01,            10.01,  10.03,  10.00,  resting,   trades at 10.01",
    "BUY,  LMT 10.05,            10.00,  10.02,  10.01,  resting,   trades at 10.05",
    "SELL, LMT 10.30,            10.29,  10.31,  10.30,  resting,   rests",
    "SELL, LMT 10.30,            10.30,  10.32,  10.31,  resting,   trades at 10.30",
    "SELL, LMT 10.30,            10.50,  10.52,  10.51,  new,       trades at 10.50",
    "SELL, STP 9.91,             9.95,   9.97,   9.92,   resting,   rests",
    "SELL, STP 9.91,             9.90,   9.92,   9.91,   resting,   triggers",
    "SELL, STP 9.91,             9.40,   9.42,   9.41,   resting,   triggers",
    "SELL, STP 9.91,             9.40,   9.42,   9.41,   triggered, trades at 9.40",
    "BUY,  STP 10.50,            10.48,  10.50,  10.49,  resting,   rests",
    "BUY,  STP 10.50,            10.49,  10.51,  10.50,  resting,   triggers",
    "SELL, STP LMT 9.91/9.80,    9.40,   9.42,   9.41,   triggered, rests",
    "SELL, STP LMT 9.91/9.80,    9.85,   9.87,   9.86,   triggered, trades at 9.85",
  })
  void followsTheTableInRegularTrading(
      Side side, String order, String bid, String ask, String last, String state, String result) {
    var quote = quote(bid, ask, last);

    var decision = Matching.decide(order(side, pricing(order), state), at(Trading.REGULAR, quote));

    assertThat(words(decision)).isEqualTo(result);
  }

  @ParameterizedTest(name = "{0} in {1}, auction {2}: {3}")
  @CsvSource({
    "MKT,       ahead,   sleeps",
    "MKT,       10.40,   trades at 10.40",
    "LMT 10.39, 10.40,   sleeps",
    "LMT 10.40, 10.40,   trades at 10.40",
    "LMT 11.00, 10.40,   trades at 10.40",
    "LMT 10.39, over,    expires: At the open order can not be executed",
  })
  void openingOrdersTradeOnlyInTheAuctionAndAtItsPrice(
      String order, String auction, String result) {
    var cross =
        switch (auction) {
          case "ahead" -> Cross.AHEAD;
          case "over" -> Cross.OVER;
          default -> Cross.at(Price.parse(auction));
        };
    var terms = terms(Side.BUY, pricing(order), TimeInForce.OPG, Optional.empty());
    var moment =
        new Moment(
            NOON, Trading.REGULAR, false, cross, Cross.AHEAD, CLOSE, quote("9.00", "9.02", "9.01"));

    assertThat(words(Matching.decide(accepted(terms), moment))).isEqualTo(result);
  }

  @ParameterizedTest(name = "a day order in {0}: {1}")
  @CsvSource({
    "NIGHT_BEFORE, sleeps",
    "PRE_MARKET,   sleeps",
    "REGULAR,      trades at 10.02",
    "AFTER_HOURS,  expires: Day order expired at the close",
    "NIGHT_AFTER,  expires: Day order expired at the close",
  })
  void dayOrdersLiveForOneSession(Trading trading, String result) {
    var terms = terms(Side.BUY, new Pricing.Market(), TimeInForce.DAY, Optional.empty());

    var decision = Matching.decide(accepted(terms), at(trading, quote("10.00", "10.02", "10.01")));

    assertThat(words(decision)).isEqualTo(result);
  }

  @Test
  void sleepsUntilItsGoodAfterTime() {
    var quote = quote("10.00", "10.02", "10.01");
    var later =
        terms(Side.SELL, new Pricing.Market(), TimeInForce.DAY, Optional.of(NOON.plusSeconds(1)));
    var now = terms(Side.SELL, new Pricing.Market(), TimeInForce.DAY, Optional.of(NOON));

    assertThat(words(Matching.decide(accepted(later), at(Trading.REGULAR, quote))))
        .isEqualTo("sleeps");
    assertThat(words(Matching.decide(accepted(now), at(Trading.REGULAR, quote))))
        .isEqualTo("trades at 10.00");
  }

  private static String words(Decision decision) {
    return switch (decision) {
      case Decision.Sleep _ -> "sleeps";
      case Decision.Rest _ -> "rests";
      case Decision.Trigger _ -> "triggers";
      case Decision.Follow(var to) -> "follows to " + to.stop().orElseThrow();
      case Decision.Match(var price) -> "trades at " + price;
      case Decision.Expire(var reason) -> "expires: " + reason;
    };
  }

  private static Pricing pricing(String text) {
    var parts = text.strip().split("[ /]+", -1);
    return switch (parts[0] + parts.length) {
      case "MKT1" -> new Pricing.Market();
      case "LMT2" -> new Pricing.Limit(Price.parse(parts[1]));
      case "STP2" -> new Pricing.Stop(Price.parse(parts[1]));
      case "STP4" -> new Pricing.StopLimit(Price.parse(parts[2]), Price.parse(parts[3]));
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Order order(Side side, Pricing pricing, String state) {
    var order = accepted(terms(side, pricing, TimeInForce.DAY, Optional.empty()));
    return switch (state) {
      case "resting" -> order.rest();
      case "triggered" -> order.trigger();
      default -> order;
    };
  }

  private static Terms terms(
      Side side, Pricing pricing, TimeInForce timeInForce, Optional<Instant> goodAfter) {
    return new Terms(
        side, Shares.of(100), pricing, timeInForce, goodAfter, Optional.empty(), false);
  }

  private static Order accepted(Terms terms) {
    var ticket =
        new Ticket(
            new OrderKey(7, 1), ScriptedMarket.AAPL, terms, "ref", Optional.empty(), 0, true);
    return Order.accepted(ticket, 1, NOON);
  }

  private static Moment at(Trading trading, Quote quote) {
    return new Moment(NOON, trading, false, Cross.OVER, Cross.AHEAD, CLOSE, quote);
  }

  private static Quote quote(String bid, String ask, String last) {
    return new Quote(
        Price.parse(bid),
        Price.parse(ask),
        Price.parse(last),
        100,
        100,
        0,
        Price.parse("9"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
