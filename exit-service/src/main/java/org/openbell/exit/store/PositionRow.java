package org.openbell.exit.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.openbell.model.instrument.StockHalt;

/// One position as it is stored; which columns a state fills is said by the table's own check.
@Entity
@Table(name = "held_position")
public class PositionRow extends PanacheEntityBase {
  @Id public String trade;
  public long revision;
  public String state;

  public Long shares;
  public BigDecimal averageEntry;

  public BigDecimal stopPercent;
  public BigDecimal targetPercent;
  public BigDecimal stop;
  public BigDecimal target;
  public Instant timeExit;
  public Instant plannedAt;
  public BigDecimal lowest;
  public BigDecimal highest;
  public boolean stopTold;
  public boolean targetTold;

  public String priceSteps;
  public BigDecimal lastPrice;
  public Instant lastAt;
  public BigDecimal crossedAt;
  public Instant breachSince;
  public BigDecimal breachFirst;
  public boolean breachDue;
  public String halt = StockHalt.NONE.name();
  public Instant haltEndedAt;

  public Integer attempts;
  public Integer chases;
  public Instant waitsUntil;
  public boolean failureTold;
}
