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
}
