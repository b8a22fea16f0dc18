package org.openbell.scanner.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.scanner.scan.Samples.AS_OF;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.scanner.universe.Universe;

class WholenessTest {
  private static final Universe TEN =
      Universe.of(
          IntStream.range(0, 10)
              .mapToObj(i -> Samples.instrument("S" + (char) ('A' + i)))
              .toList());
  private static final List<Sighting> FRESH = List.of(Samples.good("SA"));

  @Test
  void fourOfFiveStocksQuotedAreEnough() {
    assertThat(Wholeness.doubt(TEN, 8, FRESH, Samples.criteria(), AS_OF)).isEmpty();
    assertThat(Wholeness.doubt(TEN, 7, FRESH, Samples.criteria(), AS_OF))
        .contains("partial feed: 7 of 10 stocks quoted, fewer than 80.00 %");
  }

  @Test
  void aFeedWhoseNewestTradeIsOldIsStale() {
    assertThat(
            Wholeness.doubt(TEN, 10, FRESH, Samples.criteria(), AS_OF.plus(Duration.ofMinutes(20))))
        .contains("stale feed: its newest trade of 2025-10-29T11:59:57Z is 20 minutes old");
  }

  @Test
  void aFeedWithoutAnyTradeIsStale() {
    assertThat(Wholeness.doubt(TEN, 10, List.of(), Samples.criteria(), AS_OF))
        .contains("stale feed: nothing in it has traded");
  }

  @Test
  void anEmptyListingIsNotTheMarket() {
    assertThat(Wholeness.doubt(Universe.of(List.of()), Samples.criteria())).isPresent();
    assertThat(Wholeness.doubt(TEN, Samples.criteria())).isEmpty();
  }
}
