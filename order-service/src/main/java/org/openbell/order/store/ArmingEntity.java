package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// The one row of `arming`; the `hand` columns are null until somebody armed by hand.
@Entity
@Table(name = "arming")
class ArmingEntity {
  static final int ONLY = 1;

  @Id int id = ONLY;

  @Column(name = "woken_for")
  LocalDate wokenFor;

  String builds = "";

  @Column(name = "hand_date")
  LocalDate handDate;

  @Column(name = "hand_account")
  String handAccount;

  @Column(name = "hand_by")
  String handBy;

  @Column(name = "hand_words")
  String handWords;

  @Column(name = "hand_at")
  Instant handAt;
}
