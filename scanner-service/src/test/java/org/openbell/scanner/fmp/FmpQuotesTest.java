package org.openbell.scanner.fmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.scanner.VendorStub;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.scan.SecondOpinion;

class FmpQuotesTest {
  private static final List<Symbol> SYMBOLS =
      List.of(Symbol.parse("WULF"), Symbol.parse("BRK.B"), Symbol.parse("GONE"));

  @Test
  void takesTheMiddleOfTheExtendedQuoteBeforeTheOpen() {
    String body =
        """
        [{"symbol":"WULF","bidPrice":15.11,"askPrice":15.14,"timestamp":1761739197000},
         {"symbol":"BRK-B","bidPrice":0,"askPrice":450,"timestamp":1761739197000}]""";
    try (var vendor = VendorStub.answering(200, body)) {
      assertThat(new FmpQuotes(vendor.http()).opinions(ScanKind.PRE_OPEN, SYMBOLS))
          .isEqualTo(
              Map.of(
                  Symbol.parse("WULF"),
                  new SecondOpinion(
                      Price.parse("15.125"), Optional.of(Instant.parse("2025-10-29T11:59:57Z")))));
      assertThat(vendor.asked().getFirst()).contains("/batch-aftermarket-quote?symbols=");
    }
  }

  @Test
  void takesTheLastPriceDuringTheSessionAndTranslatesClassShares() {
    String body =
        """
        [{"symbol":"BRK-B","price":450.25,"timestamp":1761749997}]""";
    try (var vendor = VendorStub.answering(200, body)) {
      assertThat(new FmpQuotes(vendor.http()).opinions(ScanKind.RESCAN, SYMBOLS))
          .isEqualTo(
              Map.of(
                  Symbol.parse("BRK.B"),
                  new SecondOpinion(
                      Price.parse("450.25"), Optional.of(Instant.parse("2025-10-29T14:59:57Z")))));
      assertThat(vendor.asked().getFirst()).contains("/batch-quote?symbols=").contains("BRK-B");
    }
  }

  @Test
  void anErrorObjectWithStatus200IsAnError() {
    try (var vendor = VendorStub.answering(200, "{\"Error Message\":\"Limit reached\"}")) {
      FeedUnusable failed =
          catchThrowableOfType(
              FeedUnusable.class,
              () -> new FmpQuotes(vendor.http()).opinions(ScanKind.RESCAN, SYMBOLS));

      assertThat(failed.trouble()).isEqualTo(Trouble.NOT_OK);
      assertThat(failed).hasMessageContaining("Limit reached");
    }
  }
}
