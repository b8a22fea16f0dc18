package org.openbell.approval.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.openbell.approval.report.SummaryBook.Written;

/// A day's page as a row.
@Entity
@Table(name = "day_summary")
public class SummaryRow extends PanacheEntityBase {
  @Id
  @Column(name = "session_date")
  LocalDate date;

  @Column(name = "written_at")
  Instant writtenAt;

  String headline;
  String markdown;
  String html;

  static SummaryRow of(Written page) {
    SummaryRow row = new SummaryRow();
    row.date = page.date().value();
    row.writtenAt = page.at();
    row.headline = page.headline();
    row.markdown = page.markdown();
    row.html = page.html();
    return row;
  }
}
