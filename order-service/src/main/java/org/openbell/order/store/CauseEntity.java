package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openbell.order.house.Cause;
import org.openbell.order.house.CauseKind;

/// A row of `trading_cause`: there while the cause stands.
@Entity
@Table(name = "trading_cause")
class CauseEntity {
  @Id String name;

  String kind;
  String subject;

  @Column(name = "noticed_by")
  String noticedBy;

  String words;
  Instant since;

  static CauseEntity of(Cause cause) {
    CauseEntity row = new CauseEntity();
    row.name = cause.name();
    row.kind = cause.kind().name();
    row.subject = cause.subject();
    row.noticedBy = cause.by();
    row.words = cause.words();
    row.since = cause.since();
    return row;
  }

  Cause toCause() {
    return new Cause(CauseKind.valueOf(kind), subject, noticedBy, words, since);
  }
}
