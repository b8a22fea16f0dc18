package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/// One row of `candidate`.
@Entity
@Table(name = "candidate")
@IdClass(CandidateEntity.Key.class)
class CandidateEntity {
  /// A symbol in a scan.
  record Key(String scanId, String symbol) implements Serializable {}

  @Id
  @Column(name = "scan_id")
  String scanId;

  @Id String symbol;

  @Column(name = "seen_at")
  Instant seenAt;
}
