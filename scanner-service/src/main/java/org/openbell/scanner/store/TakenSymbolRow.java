package org.openbell.scanner.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/// A symbol that is not to be proposed again on a date.
@Entity
@Table(name = "taken_symbol")
public class TakenSymbolRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  Long id;

  @Column(name = "session_date")
  LocalDate sessionDate;

  @Column(name = "symbol")
  String symbol;
}
