package org.openbell.scanner.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// One answered scan.
@Entity
@Table(name = "scan")
public class ScanRow extends PanacheEntityBase {
  @Id
  @Column(name = "scan_id")
  String scanId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "kind")
  String kind;

  @Column(name = "answered_at")
  Instant answeredAt;

  @Column(name = "universe")
  int universe;

  @Column(name = "quoted")
  int quoted;

  @Column(name = "eligible")
  int eligible;

  @Column(name = "cross_checked")
  int crossChecked;

  @Column(name = "candidates")
  String candidates;

  @Column(name = "excluded")
  String excluded;

  @Column(name = "failure")
  String failure;
}
