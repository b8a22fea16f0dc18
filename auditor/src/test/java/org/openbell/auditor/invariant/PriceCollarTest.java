package org.openbell.auditor.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.at;
import static org.openbell.auditor.Story.day;
import static org.openbell.auditor.Story.order;
import static org.openbell.auditor.fact.Side.BUY;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.fact.Mark;
import org.openbell.auditor.fact.Trade;

/// Shown at 10.00, ordered at 11:00:00.
class PriceCollarTest {
  private static Story bought(Trade.Kind kind) {
    return day().proposed(kind).ordered(order(ENTRY, BUY, 100, "11:00:00").limit("10.00"));
  }

  private static Mark price(String price, String time) {
    return new Mark("WULF", at(time), new BigDecimal(price));
  }

  @Test
  void tenPercentAreWithinTheCollar() {
    for (String price : new String[] {"9.00", "11.00"}) {
      var story = bought(Trade.Kind.RESCAN).with(price(price, "10:59:50"));
      assertThat(story.violations(36)).as(price).isEmpty();
    }
  }

  @Test
  void moreIsNotBought() {
    for (String price : new String[] {"8.99", "11.01"}) {
      var story = bought(Trade.Kind.RESCAN).with(price(price, "10:59:50"));
      assertThat(story.violations(36)).as(price).hasSize(1);
    }
  }

  @Test
  void whatComesWhileTheOrderIsOnItsWayIsNobodysFault() {
    var fell = bought(Trade.Kind.RESCAN).with(price("8.99", "10:59:59.500"));
    var rose = fell.with(price("10.00", "10:59:50"));
    var back =
        bought(Trade.Kind.RESCAN).with(price("8.99", "10:59:50"), price("10.00", "10:59:59.500"));

    assertThat(fell.violations(36)).isEmpty();
    assertThat(rose.violations(36)).isEmpty();
    assertThat(back.violations(36)).isEmpty();
  }

  @Test
  void theMorningsPicksAreBoughtAtWhateverTheAuctionMakes() {
    assertThat(bought(Trade.Kind.MASTER).with(price("8.00", "10:59:50")).violations(36)).isEmpty();
  }
}
