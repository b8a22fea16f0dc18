package org.openbell.exit.exit;

import java.time.Instant;
import org.openbell.model.money.Price;

/// The market trades at or below the stop since `since`, and first traded there at `first`.
///
/// `due` says that the broker's stop has had its time: the next price there makes us act.
public record Breach(Instant since, Price first, boolean due) {
  Breach grown() {
    return new Breach(since, first, true);
  }
}
