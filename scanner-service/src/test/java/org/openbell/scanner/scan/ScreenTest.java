package org.openbell.scanner.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.scanner.scan.Samples.AS_OF;
import static org.openbell.scanner.scan.Samples.good;
import static org.openbell.scanner.scan.Samples.instrument;
import static org.openbell.scanner.scan.Samples.quote;
import static org.openbell.scanner.scan.Samples.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.ScanKind;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.scanner.scan.Sighting.Quote;
import org.openbell.scanner.scan.Sighting.Trade;
import org.openbell.scanner.universe.Universe;

class ScreenTest {
  private static final Universe UNIVERSE = Universe.of(List.of(instrument("WULF")));

  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of(with(Optional.empty(), tight(), "1234567", "13.90"), Exclusion.NO_TRADE),
        Arguments.of(with(old(301), tight(), "1234567", "13.90"), Exclusion.STALE_TRADE),
        Arguments.of(with(now("15.12"), tight(), "1234567", null), Exclusion.NO_PREVIOUS_DAY),
        Arguments.of(with(now("0.99"), tight(), "1234567", "0.90"), Exclusion.PRICE_OUT_OF_RANGE),
        Arguments.of(with(now("50.01"), tight(), "1234567", "45"), Exclusion.PRICE_OUT_OF_RANGE),
        Arguments.of(with(now("1.02"), tight(), "1234567", "0.01"), Exclusion.THIN_YESTERDAY),
        Arguments.of(with(now("15.12"), tight(), "19999.9", "13.90"), Exclusion.THIN_TODAY),
        Arguments.of(with(now("15.12"), Optional.empty(), "1234567", "13.90"), Exclusion.NO_QUOTE),
        Arguments.of(
            with(now("15.12"), quote("15.12", "15.12"), "1234567", "13.90"),
            Exclusion.CROSSED_QUOTE),
        Arguments.of(
            with(now("15.12"), quote("15.00", "15.16"), "1234567", "13.90"), Exclusion.WIDE_SPREAD),
        Arguments.of(with(now("15.12"), tight(), "1234567", "14.83"), Exclusion.SMALL_MOVE),
        Arguments.of(with(now("15.12"), tight(), "1234567", "16"), Exclusion.SMALL_MOVE),
        Arguments.of(with(now("15.12"), tight(), "1234567", "8"), Exclusion.IMPLAUSIBLE_MOVE));
  }

  @ParameterizedTest
  @MethodSource("spoiled")
  void excludesForTheFirstReasonThatApplies(Sighting seen, Exclusion reason) {
    var screened = apply(ScanKind.PRE_OPEN, seen);

    assertThat(screened.shortlist()).isEmpty();
    assertThat(screened.excluded().counts()).isEqualTo(Map.of(reason, 1));
  }

  @Test
  void limitsThemselvesAreGoodEnough() {
    var atTheEdges = with(old(300), quote("49.75", "50.24"), "20000", "49.0196");

    assertThat(apply(ScanKind.PRE_OPEN, atTheEdges).excluded().counts())
        .isEqualTo(Map.of(Exclusion.SMALL_MOVE, 1));
    assertThat(apply(ScanKind.PRE_OPEN, with(now("15.30"), tight(), "20000", "15")).eligible())
        .isEqualTo(1);
  }

  @Test
  void measuresTheGapFromThePreviousCloseBeforeTheOpen() {
    Find find = apply(ScanKind.PRE_OPEN, good("WULF")).shortlist().getFirst();

    assertThat(find.move()).isEqualTo(Percent.parse("8.7770"));
    assertThat(find.spread()).isEqualTo(Percent.parse("0.0662"));
    assertThat(find.volume()).isEqualTo(1_234_567);
    assertThat(find.score()).isEqualByComparingTo("8.831427");
  }

  @Test
  void measuresTheMoveFromTheDaysOpenAfterwards() {
    Find find = apply(ScanKind.RESCAN, Samples.opened("WULF", "14.80")).shortlist().getFirst();

    assertThat(find.move()).isEqualTo(Percent.parse("2.1622"));
  }

  @Test
  void aStockThatHasNotOpenedIsNoRescanCandidate() {
    assertThat(apply(ScanKind.RESCAN, good("WULF")).excluded().counts())
        .isEqualTo(Map.of(Exclusion.NOT_OPENED, 1));
  }

  @Test
  void whatIsNotListedAsAStockIsExcludedAndNotCountedAsQuoted() {
    var screened = apply(ScanKind.PRE_OPEN, good("SPY"), good("WULFW"));

    assertThat(screened.quoted()).isZero();
    assertThat(screened.excluded().of(Exclusion.NOT_A_COMMON_STOCK)).isEqualTo(2);
  }

  @Test
  void theBestFortyAreShortlistedInTheSameOrderEveryTime() {
    List<String> tickers =
        IntStream.range(0, 60)
            .mapToObj(i -> "S" + (char) ('A' + i % 26) + (char) ('A' + i / 26))
            .toList();
    Universe universe = Universe.of(tickers.stream().map(Samples::instrument).toList());
    List<Sighting> market = tickers.stream().map(Samples::good).toList();

    var screened =
        Screen.apply(universe, market, Set.of(), Samples.criteria(), ScanKind.PRE_OPEN, AS_OF);

    assertThat(screened.eligible()).isEqualTo(60);
    assertThat(screened.excluded().of(Exclusion.NOT_SHORTLISTED)).isEqualTo(20);
    assertThat(screened.shortlist()).hasSize(40);
    assertThat(screened.shortlist().stream().map(f -> f.instrument().symbol().ticker())).isSorted();
  }

  private static Screen.Screened apply(ScanKind kind, Sighting... market) {
    return Screen.apply(UNIVERSE, List.of(market), Set.of(), Samples.criteria(), kind, AS_OF);
  }

  private static Optional<Trade> now(String price) {
    return trade(price, AS_OF);
  }

  private static Optional<Trade> old(int seconds) {
    return trade("15.12", AS_OF.minusSeconds(seconds));
  }

  private static Optional<Quote> tight() {
    return quote("15.11", "15.12");
  }

  private static Sighting with(
      Optional<Trade> trade, Optional<Quote> quote, String volume, String previousClose) {
    Sighting good = good("WULF");
    return new Sighting(
        good.symbol(),
        trade,
        quote,
        Optional.empty(),
        new BigDecimal(volume),
        Optional.ofNullable(previousClose).map(Price::parse),
        new BigDecimal("58000000"));
  }
}
