package org.openbell.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;

/// The names that everybody knows are there whatever the scenario, and do not disturb it.
class KnownNamesTest {
  private final SeededMarket small = Played.storiesOnly(7, Played.FULL_DAY).market();

  private static Symbol symbol(String ticker) {
    return Symbol.parse(ticker);
  }

  @Test
  void areListedInASmallScenarioToo() {
    assertThat(small.listing(265598).orElseThrow().symbol()).isEqualTo(symbol("AAPL"));
    for (var ticker : List.of("MSFT", "SPY", "BRK.B", "IBM", "WULF")) {
      assertThat(small.listing(symbol(ticker))).as(ticker).isPresent();
    }
    assertThat(small.listing(symbol("SPY")).orElseThrow().primaryExchange()).isEqualTo("ARCA");
    assertThat(small.listings()).hasSizeGreaterThan(199);
  }

  @Test
  void haveNoSurprisesWhereTheScenarioDidNotAskForThem() {
    for (long seed : Seeds.fifty()) {
      var market = Played.storiesOnly(seed, Played.FULL_DAY).market();
      for (var listing : market.listings()) {
        if (Played.SCENARIO.story(listing.symbol()).isEmpty()) {
          var quote = market.quote(listing.symbol(), market.hours().open());
          var gap = quote.last().changeFrom(quote.previousClose()).value().abs();
          assertThat(gap).as(listing.symbol().ticker()).isLessThan(new BigDecimal("5"));
        }
      }
    }
  }

  @Test
  void leaveTheStoriesAndTheOtherListingsAlone() {
    var whole = SeededMarket.of(Played.SCENARIO, Played.FULL_DAY);

    assertThat(whole.listings()).hasSize(Played.SCENARIO.universe());
    var at = whole.hours().open().plusSeconds(1_200);
    assertThat(small.quote(symbol("RCAT"), at).last())
        .isEqualTo(Played.storiesOnly(7, Played.FULL_DAY).market().last(symbol("RCAT"), at));
  }
}
