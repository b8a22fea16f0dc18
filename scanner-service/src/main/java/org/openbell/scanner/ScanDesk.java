package org.openbell.scanner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.kit.Outbox;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.session.TradingCalendar;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.MarketFeed;
import org.openbell.scanner.feed.NewsFeed;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.scan.CrossCheck;
import org.openbell.scanner.scan.Exclusion;
import org.openbell.scanner.scan.Find;
import org.openbell.scanner.scan.RankingDeadline;
import org.openbell.scanner.scan.ScanAnswer;
import org.openbell.scanner.scan.ScanCriteria;
import org.openbell.scanner.scan.ScanRecords;
import org.openbell.scanner.scan.Screen;
import org.openbell.scanner.scan.SecondOpinion;
import org.openbell.scanner.scan.Sighting;
import org.openbell.scanner.scan.Tally;
import org.openbell.scanner.scan.Wholeness;
import org.openbell.scanner.universe.Universe;

/// Asks the vendors, has the answers judged, keeps and tells the outcome.
///
/// Asking happens outside any transaction, because it may take a minute; keeping happens inside
/// the caller's. Everything worth arguing about is in [Screen], [CrossCheck] and [Wholeness].
public final class ScanDesk {
  private static final Duration NEWS_FROM = Duration.ofHours(24);

  private final MarketFeed market;
  private final SecondFeed second;
  private final NewsFeed news;
  private final ScanCriteria criteria;
  private final ScanRecords records;
  private final Outbox outbox;
  private final InstantSource clock;
  private final TradingCalendar calendar;

  ScanDesk(
      MarketFeed market,
      SecondFeed second,
      NewsFeed news,
      ScanCriteria criteria,
      ScanRecords records,
      Outbox outbox,
      InstantSource clock,
      TradingCalendar calendar) {
    this.market = market;
    this.second = second;
    this.news = news;
    this.criteria = criteria;
    this.records = records;
    this.outbox = outbox;
    this.clock = clock;
    this.calendar = calendar;
  }

  /// The outcome of the scan that is due; empty when it has been answered before.
  public Optional<ScanAnswer> answer(ScanDue due) {
    if (records.isAnswered(due.scan())) {
      return Optional.empty();
    }
    if (isLate(due)) {
      return Optional.of(failed(due, "not begun before its deadline of " + due.deadline()));
    }
    try {
      ScanAnswer answer = scan(due);
      return Optional.of(isLate(due) ? late(due, answer) : answer);
    } catch (FeedUnusable trouble) {
      return Optional.of(failed(due, trouble.getMessage()));
    }
  }

  /// Keeps the answer and leaves its fact to be told, in the caller's transaction.
  public void keep(EventId cause, ScanAnswer answer) {
    Instant now = clock.instant();
    records.add(answer, now);
    outbox.add(cause.text(), now, List.of(answer.fact()));
  }

  /// What order-service tells of trades and of the account, in the caller's transaction.
  public void note(OrderFact fact) {
    switch (fact) {
      case OrderFact.TradeProposed proposed ->
          records.take(proposed.trade().date(), List.of(proposed.plan().instrument().symbol()));
      case OrderFact.AccountSnapshotTaken account ->
          records.take(
              account.date(),
              account.foreignHoldings().stream().map(OrderFact.ForeignHolding::symbol).toList());
      case OrderFact.OfTrade _, OrderFact.OfGateway _ -> {}
    }
  }

  private ScanAnswer scan(ScanDue due) {
    Universe universe = market.universe(due.date());
    Optional<String> small = Wholeness.doubt(universe, criteria);
    if (small.isPresent()) {
      return failed(due, small.get());
    }
    Instant asOf = clock.instant();
    List<Sighting> seen = market.snapshot();
    Screen.Screened screened =
        Screen.apply(universe, seen, records.takenOn(due.date()), criteria, due.kind(), asOf);
    Coverage coverage = new Coverage(universe.size(), screened.quoted(), screened.eligible(), 0);
    Optional<String> doubt = Wholeness.doubt(universe, screened.quoted(), seen, criteria, asOf);
    return doubt
        .map(reason -> failed(due, reason, coverage, screened.excluded()))
        .orElseGet(() -> crossChecked(due, universe, screened));
  }

  private ScanAnswer crossChecked(ScanDue due, Universe universe, Screen.Screened screened) {
    List<Symbol> symbols =
        screened.shortlist().stream().map(find -> find.instrument().symbol()).toList();
    Map<Symbol, SecondOpinion> opinions =
        symbols.isEmpty() ? Map.of() : second.opinions(due.kind(), symbols);
    CrossCheck.Checked checked =
        CrossCheck.apply(screened.shortlist(), opinions, criteria, clock.instant());
    Tally excluded = screened.excluded();
    for (var entry : checked.excluded().counts().entrySet()) {
      excluded = excluded.plus(entry.getKey(), entry.getValue());
    }
    Coverage coverage =
        new Coverage(
            universe.size(),
            screened.quoted(),
            screened.eligible(),
            symbols.size() - checked.excluded().of(Exclusion.NO_SECOND_OPINION));
    if (!symbols.isEmpty() && coverage.crossChecked() == 0) {
      return failed(
          due, "the second vendor knows none of the shortlist's prices", coverage, excluded);
    }
    return new ScanAnswer(
        new CandidatesFound(
            due.scan(),
            due.date(),
            due.kind(),
            RankingDeadline.of(due, calendar),
            coverage,
            candidates(checked.agreed())),
        coverage,
        excluded);
  }

  private List<Candidate> candidates(List<Find> agreed) {
    Instant since = clock.instant().minus(NEWS_FROM);
    List<Candidate> candidates = new ArrayList<>();
    for (Find find : agreed.subList(0, Math.min(agreed.size(), criteria.candidates()))) {
      List<Headline> headlines =
          candidates.size() < criteria.withNews()
              ? news.headlines(find.instrument().symbol(), since, criteria.headlines())
              : List.of();
      candidates.add(find.withNews(headlines));
    }
    return List.copyOf(candidates);
  }

  private boolean isLate(ScanDue due) {
    return clock.instant().isAfter(due.deadline());
  }

  private static ScanAnswer late(ScanDue due, ScanAnswer answer) {
    return failed(
        due,
        "not answered before its deadline of " + due.deadline(),
        answer.coverage(),
        answer.excluded());
  }

  private static ScanAnswer failed(ScanDue due, String reason) {
    return ScanAnswer.blind(new ScanFailed(due.scan(), due.date(), due.kind(), reason));
  }

  private static ScanAnswer failed(ScanDue due, String reason, Coverage seen, Tally excluded) {
    return new ScanAnswer(
        new ScanFailed(due.scan(), due.date(), due.kind(), reason), seen, excluded);
  }
}
