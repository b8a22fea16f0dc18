package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.CLOSING;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;
import static org.openbell.auditor.fact.Side.SELL;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Outage;

/// 100 shares bought at 10.00 with a stop at 9.91.
class SecondLineTest {
  private static Story held(String until) {
    return day()
        .executed(ENTRY, BUY, 100, "10.00", "09:30:00")
        .protectedFrom("09:30:01", 100)
        .until(until);
  }

  private static Mark price(String price, String time) {
    return new Mark("WULF", at(time), new BigDecimal(price));
  }

  private static Story below(String until) {
    return held(until).with(price("9.90", "11:00:00"), price("9.90", "11:00:03"));
  }

  @Test
  void aStopThatSellsIsRight() {
    var story = below("15:30:00").executed(STOP, SELL, 100, "9.90", "11:00:20");

    assertThat(story.violations(35)).isEmpty();
  }

  @Test
  void oneThatDoesNotIsClosedByUs() {
    assertThat(below("15:30:00").violations(35)).hasSize(1);
    assertThat(below("15:30:00").ordered(order(CLOSING, SELL, 100, "11:00:23")).violations(35))
        .isEmpty();
    assertThat(below("15:30:00").ordered(order(CLOSING, SELL, 100, "11:00:24")).violations(35))
        .hasSize(1);
  }

  @Test
  void onePriceAloneIsNone() {
    assertThat(held("15:30:00").with(price("9.90", "11:00:00")).violations(35)).isEmpty();
    assertThat(
            held("15:30:00")
                .with(
                    price("9.90", "11:00:00"),
                    price("9.92", "11:00:02"),
                    price("9.90", "11:00:04"),
                    price("9.91", "11:00:06"))
                .violations(35))
        .isEmpty();
  }

  @Test
  void whoeverWasAwayIsNotBlamed() {
    var story = below("15:30:00").away(Outage.Part.GATEWAY_LINK, "10:58:00", "10:59:00");

    assertThat(story.violations(35)).isEmpty();
  }

  @Test
  void whatOutlivesItsTimeExitIsClosedByUs() {
    assertThat(held("15:45:40").violations(35)).isEmpty();
    assertThat(held("16:05:00").violations(35)).hasSize(1);
    assertThat(held("16:05:00").ordered(order(CLOSING, SELL, 100, "15:45:40")).violations(35))
        .isEmpty();
  }
}
