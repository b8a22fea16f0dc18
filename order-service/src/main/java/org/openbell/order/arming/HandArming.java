package org.openbell.order.arming;

import java.time.Instant;
import org.openbell.model.session.SessionDate;

/// Somebody armed one day by hand, for one account; it expires with that day.
public record HandArming(
    SessionDate date, String account, String by, String words, Instant armedAt) {
  boolean isFor(SessionDate day, String ofAccount) {
    return date.equals(day) && account.equals(ofAccount);
  }
}
