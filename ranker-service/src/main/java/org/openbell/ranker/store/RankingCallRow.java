package org.openbell.ranker.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/// One question to one model; `id` is `scan/model/attempt`.
@Entity
@Table(name = "ranking_call")
public class RankingCallRow extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  String id;

  @Column(name = "scan_id")
  String scanId;

  @Column(name = "model")
  String model;

  @Column(name = "attempt")
  int attempt;

  @Column(name = "answer")
  String answer;

  @Column(name = "tokens_in")
  long tokensIn;

  @Column(name = "tokens_out")
  long tokensOut;

  @Column(name = "cost_usd")
  BigDecimal costUsd;

  @Column(name = "latency_millis")
  long latencyMillis;

  @Column(name = "problem")
  String problem;
}
