package org.openbell.scanner;

import java.time.InstantSource;
import org.openbell.kit.Outbox;
import org.openbell.model.session.TradingCalendar;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.feed.NewsFeed;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.scan.ScanCriteria;
import org.openbell.scanner.scan.ScanRecords;

/// The whole scanner from its ports: with Kafka and PostgreSQL in a service, with memory in a test.
public record ScannerAssembly(
    MarketFeed market,
    SecondFeed second,
    NewsFeed news,
    ScanCriteria criteria,
    ScanRecords records,
    Outbox outbox,
    InstantSource clock,
    TradingCalendar calendar) {

  public ScanDesk desk() {
    return new ScanDesk(market, second, news, criteria, records, outbox, clock, calendar);
  }
}
