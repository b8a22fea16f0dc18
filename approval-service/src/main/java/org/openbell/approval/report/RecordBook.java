package org.openbell.approval.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.SessionDate;

/// Where the reports read what was told: the journal by dates, and the bars that were kept.
public interface RecordBook {
  /// An event as it was on the wire, and the sentence the journal has for it.
  record Told(String body, Optional<String> line) {}

  /// The events of those types that belong to the period, by date and then as they came.
  List<String> bodies(Period period, Collection<String> types);

  /// Everything about one symbol in the period as it happened, at most 2,000, the latest.
  List<Told> about(Symbol symbol, Period period);

  /// The last event of that type of each date of the period.
  List<String> latest(Period period, String type);

  /// The dates of the period about which anything was told, in order.
  List<SessionDate> dates(Period period);

  /// The bars of the period's dates, in order of time.
  List<Bar> bars(Period period);

  /// Adds what was seen to what is kept of the same ten seconds.
  void keep(Collection<Bar> seen);
}
