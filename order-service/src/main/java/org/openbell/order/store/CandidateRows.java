package org.openbell.order.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.ScanId;
import org.openbell.order.universe.Candidates;

/// Candidates as rows that are only ever added.
@ApplicationScoped
class CandidateRows
    implements PanacheRepositoryBase<CandidateEntity, CandidateEntity.Key>, Candidates {
  @Override
  public void keep(CandidatesFound found) {
    for (Candidate candidate : found.candidates()) {
      CandidateEntity row = new CandidateEntity();
      row.scanId = found.scan().text();
      row.symbol = candidate.instrument().symbol().ticker();
      row.seenAt = candidate.asOf();
      if (findById(new CandidateEntity.Key(row.scanId, row.symbol)) == null) {
        persist(row);
      }
    }
  }

  @Override
  public Optional<Instant> seenAt(ScanId scan, Symbol symbol) {
    return findByIdOptional(new CandidateEntity.Key(scan.text(), symbol.ticker()))
        .map(row -> row.seenAt);
  }
}
