package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.DATE;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;
import static org.openbell.order.TradingDay.STOP;
import static org.openbell.order.TradingDay.TARGET;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.lifecycle.OrderKind;
import org.openbell.order.position.Fill;

/// A target said to be at 15.59 at 09:30:01 and at 15.75 at 10:00:00.
class SaidTermsTest {
  private final SaidTerms terms = new SaidTerms();

  SaidTermsTest() {
    terms.are(TARGET, limit("15.59"), at("09:30:01"));
    terms.are(TARGET, limit("15.75"), at("10:00:00"));
  }

  private static OrderKind limit(String price) {
    return new OrderKind.Limit(Price.parse(price));
  }

  private static Fill fill(OrderRef order, String price, String time) {
    return new Fill(
        "e1",
        order,
        WULF.symbol(),
        Side.SELL,
        Shares.of(131),
        Price.parse(price),
        at(time),
        "NASDAQ");
  }

  @ParameterizedTest(name = "sold at {0} at {1}: {2}")
  @CsvSource({
    "15.80, 10:00:01, 15.75",
    "15.80, 10:00:00, 15.75",
    "15.80, 09:59:59, 15.59",
    "15.60, 10:00:01, 15.59",
    "15.80, 09:30:00, 15.59"
  })
  void whatWasSaidLastByThenCountsAndNoLimitFillsAtAWorsePrice(
      String price, String time, String asked) {
    assertThat(terms.kindOf(fill(TARGET, price, time))).contains(limit(asked));
  }

  @Test
  void whatNeverArrivedDoesNotCountOnceItIsPlacedAnew() {
    terms.arePlaced(TARGET, limit("15.75"), at("10:01:00"));
    terms.are(TARGET, limit("15.70"), at("10:02:00"));

    assertThat(terms.kindOf(fill(TARGET, "15.72", "10:01:59"))).contains(limit("15.70"));
  }

  @Test
  void aStopMayFillAtAnyPrice() {
    terms.are(STOP, new OrderKind.Stop(Price.parse("15.06")), at("09:30:01"));

    assertThat(terms.kindOf(fill(STOP, "14.10", "10:00:00")))
        .contains(new OrderKind.Stop(Price.parse("15.06")));
  }

  @Test
  void nothingIsKnownOfAnOrderThatNobodySpokeOfOrOfAnotherDay() {
    assertThat(terms.kindOf(fill(STOP, "15.06", "10:00:00"))).isEqualTo(Optional.empty());

    terms.forgetBefore(DATE);
    assertThat(terms.kindOf(fill(TARGET, "15.80", "10:00:01"))).isPresent();
    terms.forgetBefore(new SessionDate(TRADE.date().value().plusDays(1)));
    assertThat(terms.kindOf(fill(TARGET, "15.80", "10:00:01"))).isEmpty();
  }
}
