package org.openbell.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.instrument.Symbol;
import org.openbell.order.broker.BrokerBooks;

/// 40: what a guest owes the house.
final class LeavingPoints {
  static final List<Point> ALL =
      List.of(Point.known(40, "nothing is left behind", LeavingPoints::leavesNothing));

  private LeavingPoints() {}

  private static String leavesNothing(Stage stage) throws InterruptedException {
    if (!stage.isConnected()) {
      stage.reconnect();
    }
    stage.clearAll();
    stage.sellWhatIsHeld();
    List<String> left = stage.leftovers();
    if (!left.isEmpty()) {
      throw new NotAsHoped("LOOK AT YOUR ACCOUNT: " + String.join("; ", left));
    }
    var before = stage.booksAtStart().map(LeavingPoints::holdings).orElse(Map.of());
    var after = holdings(stage.books());
    if (!before.equals(after)) {
      throw new NotAsHoped("holdings were " + before + " and are " + after);
    }
    return "no order works, holdings are as they were";
  }

  private static Map<Symbol, Long> holdings(BrokerBooks books) {
    Map<Symbol, Long> held = new HashMap<>();
    books.holdings().forEach(h -> held.merge(h.symbol(), h.shares(), Long::sum));
    held.values().removeIf(shares -> shares == 0);
    return held;
  }
}
