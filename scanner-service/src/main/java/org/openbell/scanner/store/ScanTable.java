package org.openbell.scanner.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;
import org.openbell.model.trade.ScanId;
import org.openbell.scanner.scan.ScanAnswer;
import org.openbell.scanner.scan.ScanRecords;

/// The scans as rows; written by the caller's transaction.
@ApplicationScoped
public class ScanTable implements ScanRecords, PanacheRepositoryBase<ScanRow, String> {
  @Override
  public boolean isAnswered(ScanId scan) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> findByIdOptional(scan.text()).isPresent());
  }

  @Override
  public Set<Symbol> takenOn(SessionDate date) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                TakenSymbolRow.<TakenSymbolRow>list("sessionDate", date.value()).stream()
                    .map(row -> Symbol.parse(row.symbol))
                    .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void take(SessionDate date, Collection<Symbol> symbols) {
    Set<Symbol> known = takenOn(date);
    for (Symbol symbol : symbols) {
      if (!known.contains(symbol)) {
        TakenSymbolRow row = new TakenSymbolRow();
        row.sessionDate = date.value();
        row.symbol = symbol.ticker();
        row.persist();
      }
    }
  }

  @Override
  public void add(ScanAnswer answer, Instant answeredAt) {
    ScanRow row = new ScanRow();
    row.scanId = answer.fact().scan().text();
    row.answeredAt = answeredAt;
    row.universe = answer.coverage().universe();
    row.quoted = answer.coverage().quoted();
    row.eligible = answer.coverage().eligible();
    row.crossChecked = answer.coverage().crossChecked();
    row.excluded = answer.excluded().toString();
    switch (answer.fact()) {
      case CandidatesFound found -> {
        asked(row, found.date(), found.kind());
        row.candidates =
            found.candidates().stream()
                .map(candidate -> candidate.instrument().symbol().ticker())
                .collect(Collectors.joining(" "));
      }
      case ScanFailed failed -> {
        asked(row, failed.date(), failed.kind());
        row.candidates = "";
        row.failure = failed.reason();
      }
    }
    persistAndFlush(row);
  }

  private static void asked(ScanRow row, SessionDate date, ScanKind kind) {
    row.sessionDate = date.value();
    row.kind = kind.name();
  }
}
