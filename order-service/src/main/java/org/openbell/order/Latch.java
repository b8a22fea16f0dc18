package org.openbell.order;

import org.openbell.model.event.OrderFact.DiscrepancyFound;
import org.openbell.order.house.House;

/// Lets no entry out from here on and calls for a person; exits and cancels go on.
final class Latch {
  private final House house;

  Latch(House house) {
    this.house = house;
  }

  /// Only a person takes it back: what was found may be worse than it looks.
  void reduce(Turn turn, String subject, String words) {
    turn.tell(new DiscrepancyFound(subject, words));
    house.put(house.get().reducing(subject + ": " + words));
  }
}
