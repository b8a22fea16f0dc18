package org.openbell.launcher.day;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openbell.launcher.Screen;
import org.openbell.launcher.Trouble;
import org.openbell.launcher.report.Reconciliation;

/// The last page of a day: the report, and whether the broker's ledger agrees with it.
public record Closing(Desk desk, Screen screen) {
  // The last commission may still be on its way to the report.
  private static final int LOOKS = 20;
  private static final long BETWEEN_LOOKS_MILLIS = 250;

  /// The exit code: 0 when every fill, share and cent agrees, else 1.
  public int report(LocalDate date) throws InterruptedException {
    var differences = settledDifferences(date);
    var printed =
        desk.printedReport(date.toString())
            .orElseThrow(() -> new Trouble("The approval-service has no report of " + date + "."));
    screen.line("");
    screen.line(printed.stripTrailing());
    screen.line("");
    screen.line(desk.auditorsLine().orElse("The auditor did not answer."));
    if (differences.isEmpty()) {
      screen.line("Reconciliation with the broker's ledger: equal");
      return 0;
    }
    screen.warn("Reconciliation with the broker's ledger: NOT equal");
    differences.forEach(difference -> screen.warn("  " + difference));
    return 1;
  }

  private List<String> settledDifferences(LocalDate date) throws InterruptedException {
    List<String> differences = List.of();
    for (int look = 0; look < LOOKS; look++) {
      differences = differences(date);
      if (differences.isEmpty()) {
        return differences;
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return differences;
  }

  private List<String> differences(LocalDate date) throws InterruptedException {
    var report = desk.report(date.toString());
    var ledger = desk.ledger();
    if (report.isEmpty() || ledger.isEmpty()) {
      return List.of(
          report.isEmpty() ? "the approval-service has no report" : "the simulator has no ledger");
    }
    return Reconciliation.differences(report.get(), ledger.get());
  }
}
