package org.openbell.order.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/// A row of `commission`, written once.
@Entity
@Table(name = "commission")
class CommissionEntity {
  @Id
  @Column(name = "execution_id")
  String executionId;

  BigDecimal amount;
}
