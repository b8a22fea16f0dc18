package org.openbell.ranker.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// One answered ranking.
@Entity
@Table(name = "ranking")
public class RankingRow extends PanacheEntityBase {
  @Id
  @Column(name = "scan_id")
  String scanId;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "kind")
  String kind;

  @Column(name = "answered_at")
  Instant answeredAt;

  @Column(name = "scorer")
  String scorer;

  @Column(name = "picks")
  String picks;

  @Column(name = "prompt_version")
  String promptVersion;

  @Column(name = "prompt")
  String prompt;

  @Column(name = "prompt_sha256")
  String promptSha256;

  @Column(name = "failure")
  String failure;
}
