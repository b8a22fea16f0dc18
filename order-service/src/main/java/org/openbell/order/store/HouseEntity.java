package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/// The one row of `house`.
@Entity
@Table(name = "house")
class HouseEntity {
  private static final String TABLE = "house";
  static final int ONLY = 1;

  @Id int id = ONLY;

  @Column(name = "session_date")
  LocalDate sessionDate;

  boolean armed;

  @Column(name = "done_for_day")
  boolean doneForDay;

  @Column(name = "snapshot_of")
  LocalDate snapshotOf;

  String account = "";

  @Column(name = "settled_cash")
  BigDecimal settledCash = BigDecimal.ZERO;

  String seal = "";

  /// `rest` is what belongs to the house and is in tables of its own.
  void seal(Sealer sealer, String rest) {
    seal = sealer.seal(TABLE, sealed(rest));
  }

  boolean isGenuine(Sealer sealer, String rest) {
    return sealer.fits(seal, sessionDate, TABLE, sealed(rest));
  }

  private Object[] sealed(String rest) {
    return new Object[] {sessionDate, armed, doneForDay, snapshotOf, account, settledCash, rest};
  }
}
