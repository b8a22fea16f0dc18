package org.openbell.order.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of `foreign_holding`: shares in the account that are not ours.
@Entity
@Table(name = "foreign_holding")
class ForeignHoldingEntity {
  @Id String symbol;
  long shares;
}
