package org.openbell.order.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;
import static org.openbell.order.Examples.at;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;

/// `+131` is our purchase and `-131` our sale, `h+50` a person's purchase, `h-50` their sale.
class HandTradesTest {
  @ParameterizedTest(name = "{0}, then {1}")
  @CsvSource({
    "  0, 09:30:00 +131,                                                  0",
    "  0, 09:30:00 +131 09:31:00 h-50,                                   50",
    "  0, 09:30:00 +131 09:31:00 h-50 09:32:00 h+200,                    50",
    "  0, 09:32:00 h+200 09:31:00 h-50 09:30:00 +131,                    50",
    "  0, 09:30:00 +131 09:31:00 h+200 09:32:00 h-50,                     0",
    "  0, 09:30:00 +131 09:31:00 h+200 09:32:00 h-250 09:33:00 h+70,     50",
    "  0, 09:30:00 +131 09:31:00 h-50 09:32:00 h+30 09:33:00 h-40,       60",
    " 40, 09:30:00 +131 09:31:00 h-50 09:32:00 h+30,                     10",
    "  0, 09:30:00 +131 09:31:00 h-200 09:32:00 h+300,                  131",
    "  0, 09:30:00 +131 09:31:00 -100 09:32:00 h-50,                     31",
    "  0, 09:30:00 +31 09:31:00 h-50 09:32:00 +100,                      31",
    "  0, 09:30:00 h-50 09:30:00 +131,                                   50",
    "  0, 09:31:00 h-50 09:31:00 h+50 09:30:00 +131,                      0",
    "  0, 09:29:00 h-50 09:30:00 +131,                                    0",
    "-20, 09:30:00 +131 09:31:00 h-50 09:32:00 h+80,                     50",
  })
  void countsInTheOrderOfExecution(long before, String said, long taken) {
    List<Fill> ours = new ArrayList<>();
    List<ForeignFill> byHand = new ArrayList<>();
    String[] words = said.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      String what = words[i + 1];
      long signed = Long.parseLong(what.startsWith("h") ? what.substring(1) : what);
      Side side = signed > 0 ? Side.BUY : Side.SELL;
      Shares shares = Shares.of(Math.abs(signed));
      var when = at(words[i]);
      String id = "0000e0d5.%08x.01.01".formatted(i);
      if (what.startsWith("h")) {
        byHand.add(new ForeignFill(id, WULF.symbol(), side, shares, Price.parse("15.20"), when));
      } else {
        OrderRef order = side == Side.BUY ? ENTRY : new OrderRef(TRADE, Leg.TARGET, 1);
        ours.add(
            new Fill(id, order, WULF.symbol(), side, shares, Price.parse("15.19"), when, "NASDAQ"));
      }
    }

    assertThat(HandTrades.taken(before, ours, byHand)).isEqualTo(Shares.of(taken));
  }
}
