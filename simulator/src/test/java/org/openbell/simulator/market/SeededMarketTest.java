package org.openbell.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.money.TickTable;

class SeededMarketTest {
  private static final SeededMarket MARKET = SeededMarket.of(Played.SCENARIO, Played.FULL_DAY);
  private static final Symbol WULF = Symbol.parse("WULF");

  @Test
  void listsAtLeast8000PapersOfEveryKindUnderNumbersOfTheirOwn() {
    List<Listing> listings = MARKET.listings();
    assertThat(listings).hasSizeGreaterThanOrEqualTo(8000);
    assertThat(listings)
        .extracting(Listing::type)
        .contains("CS", "ADRC", "ETF", "WARRANT", "UNIT", "PFD");
    assertThat(listings)
        .extracting(Listing::primaryExchange)
        .containsOnly("NASDAQ", "NYSE", "AMEX", "ARCA");
    assertThat(listings).extracting(Listing::contractId).doesNotHaveDuplicates();
    assertThat(MARKET.listing(Symbol.parse("BRK.B"))).isPresent();
    assertThat(MARKET.listing(MARKET.listing(WULF).orElseThrow().contractId()))
        .isEqualTo(MARKET.listing(WULF));
  }

  @Test
  void givesTheSamePricesForTheSameSeedAndOthersForAnother() {
    Instant noon = Played.FULL_DAY.open().plus(Duration.ofMinutes(150));
    SeededMarket again = SeededMarket.of(Played.SCENARIO, Played.FULL_DAY);
    SeededMarket other = SeededMarket.of(Played.SCENARIO.withSeed(7), Played.FULL_DAY);
    Set<Symbol> moved = new HashSet<>();
    for (Listing listing : MARKET.listings()) {
      Symbol symbol = listing.symbol();
      assertThat(again.quote(symbol, noon)).isEqualTo(MARKET.quote(symbol, noon));
      assertThat(other.listing(symbol)).contains(listing);
      if (!other.last(symbol, noon).equals(MARKET.last(symbol, noon))) {
        moved.add(symbol);
      }
    }
    assertThat(moved).hasSizeGreaterThan(7000);
  }

  @Test
  void quotesEveryPaperOnTheTickWithTheBidBelowTheAsk() {
    List<Duration> moments =
        List.of(Duration.ofHours(-2), Duration.ZERO, Duration.ofMinutes(77), Duration.ofHours(7));
    for (Duration moment : moments) {
      for (Listing listing : MARKET.listings()) {
        Quote quote = MARKET.quote(listing.symbol(), MARKET.hours().open().plus(moment));
        assertThat(quote.bid()).isLessThan(quote.ask());
        assertThat(quote.last()).isBetween(quote.bid(), quote.ask());
        assertThat(TickTable.US_STOCKS.allows(quote.last())).isTrue();
        assertThat(TickTable.US_STOCKS.allows(quote.previousClose())).isTrue();
      }
    }
  }

  @Test
  void knowsNoRangeBeforeTheOpenAndAGrowingOneAfter() {
    Instant open = MARKET.hours().open();
    assertThat(MARKET.quote(WULF, open.minusSeconds(1)).open()).isEmpty();
    assertThat(MARKET.quote(WULF, open.minusSeconds(1)).high()).isEmpty();
    Quote before = MARKET.quote(WULF, open);
    for (int minute = 1; minute <= 390; minute++) {
      Quote quote = MARKET.quote(WULF, open.plus(Duration.ofMinutes(minute)));
      assertThat(quote.open()).isEqualTo(Optional.of(Price.parse("15.19")));
      assertThat(quote.high().orElseThrow()).isGreaterThanOrEqualTo(before.high().orElseThrow());
      assertThat(quote.low().orElseThrow()).isLessThanOrEqualTo(before.low().orElseThrow());
      assertThat(quote.volume()).isGreaterThan(before.volume());
      assertThat(quote.last()).isBetween(quote.low().orElseThrow(), quote.high().orElseThrow());
      before = quote;
    }
  }

  @Test
  void changesAtWholeSecondsOnly() {
    Instant second = MARKET.hours().open().plusSeconds(1234);
    assertThat(MARKET.last(WULF, second.plusMillis(999))).isEqualTo(MARKET.last(WULF, second));
    assertThat(MARKET.last(WULF, MARKET.hours().open().minusNanos(1)))
        .isEqualTo(MARKET.last(WULF, MARKET.hours().open().minusSeconds(1)));
  }

  @Test
  void standsAtThePreviousCloseBeforeTheDayAndAtTheClosingPriceAfterIt() {
    Instant open = MARKET.hours().open();
    assertThat(MARKET.last(WULF, open.minus(Duration.ofHours(12)))).isEqualTo(Price.parse("13.75"));
    assertThat(MARKET.last(WULF, open)).isEqualTo(MARKET.openingPrice(WULF));
    assertThat(MARKET.last(WULF, MARKET.hours().close())).isEqualTo(MARKET.closingPrice(WULF));
    assertThat(MARKET.last(WULF, open.plus(Duration.ofHours(30))))
        .isEqualTo(MARKET.closingPrice(WULF));
  }

  @Test
  void leavesPapersWithoutPreMarketTradesAtTheirPreviousClose() {
    Instant early = MARKET.hours().open().minusSeconds(600);
    List<Quote> silent =
        MARKET.listings().stream()
            .map(listing -> MARKET.quote(listing.symbol(), early))
            .filter(quote -> quote.volume() == 0)
            .toList();
    assertThat(silent).hasSizeGreaterThan(1000);
    assertThat(silent).allSatisfy(q -> assertThat(q.last()).isEqualTo(q.previousClose()));
  }

  @Test
  void namesASymbolThatIsNotListed() {
    assertThatThrownBy(() -> MARKET.last(Symbol.parse("NOPE.X"), MARKET.hours().open()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NOPE.X");
  }
}
