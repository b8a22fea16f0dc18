package org.openbell.simulation.plan;

import java.util.ArrayList;
import java.util.List;
import org.openbell.simulation.plan.DayPlan.Trouble;

/// Draws when vendors and models are of no use.
final class Troubles {
  private static final long MINUTE = 60_000_000;

  private Troubles() {}

  static List<Trouble> of(Scenario scenario, Market market, Dice dice) {
    List<Trouble> troubles = new ArrayList<>();
    int howMany =
        switch (scenario) {
          case VENDOR_TROUBLE, LLM_TROUBLE -> 1 + dice.below(4);
          case NORMAL,
              GAP,
              HALT,
              HALF_DAY,
              DST_MONDAY,
              HOLIDAY,
              THIN_AUCTION,
              USER_ACTS,
              ALL_DEAD,
              CROWDED ->
              dice.percent(10) ? 1 : 0;
        };
    for (int i = 0; i < howMany; i++) {
      boolean vendors = scenario == Scenario.VENDOR_TROUBLE || dice.percent(30);
      long from = market.open() + dice.between(-95, 300) * MINUTE;
      troubles.add(
          new Trouble(
              from,
              from + dice.between(5, 120) * MINUTE,
              vendors ? dice.one(List.of(Vendors.values())) : Vendors.WELL,
              vendors ? Models.WELL : dice.one(List.of(Models.values()))));
    }
    return troubles;
  }
}
