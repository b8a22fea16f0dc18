package org.openbell.order.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.at;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openbell.model.money.Price;
import org.openbell.order.lifecycle.OrderKind;

class OrderWordsTest {
  private static Optional<OrderKind> kind(String type, String timeInForce, String goodAfter) {
    return OrderWords.kind(
        type,
        timeInForce,
        goodAfter,
        Optional.of(new BigDecimal("15.59")),
        Optional.of(new BigDecimal("15.06")));
  }

  @Test
  void readsWhatWeSendAsWhatWeMeant() {
    assertThat(kind("MKT", "OPG", "")).contains(new OrderKind.MarketOnOpen());
    assertThat(kind("LMT", "DAY", "")).contains(new OrderKind.Limit(Price.parse("15.59")));
    assertThat(kind("STP", "DAY", "")).contains(new OrderKind.Stop(Price.parse("15.06")));
    assertThat(kind("MKT", "DAY", "")).contains(new OrderKind.Market());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20251029-19:45:00",
        "20251029 15:45:00 US/Eastern",
        "20251029 15:45:00 America/New_York"
      })
  void readsTheMomentOfATimedOrderInBothSpellings(String goodAfter) {
    assertThat(kind("MKT", "DAY", goodAfter)).contains(new OrderKind.MarketAt(at("15:45:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "MKT, GTC, ''",
    "LMT, OPG, ''",
    "TRAIL, DAY, ''",
    "MKT, DAY, tomorrow",
    "MKT, DAY, 20251029 15:45:00 Mars/Olympus"
  })
  void makesNothingOfWhatWeNeverSend(String type, String timeInForce, String goodAfter) {
    assertThat(kind(type, timeInForce, goodAfter)).isEmpty();
  }
}
