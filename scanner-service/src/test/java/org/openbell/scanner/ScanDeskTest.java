package org.openbell.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.scanner.scan.Samples.AS_OF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openbell.kit.testing.RecordingOutbox;
import org.openbell.kit.testing.VirtualTime;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.AccountSnapshotTaken;
import org.openbell.model.event.OrderFact.ForeignHolding;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.TradePlan;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Shares;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;
import org.openbell.model.session.TradingCalendar;
import org.openbell.model.session.UsEquityCalendar;
import org.openbell.model.trade.Confidence;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;
import org.openbell.model.trade.TradeKind;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.scan.Exclusion;
import org.openbell.scanner.scan.Samples;
import org.openbell.scanner.scan.ScanAnswer;

class ScanDeskTest {
  private static final ScanDue DUE =
      new ScanDue(
          SessionDate.parse("2025-10-29"),
          ScanId.dueAt(AS_OF),
          ScanKind.PRE_OPEN,
          AS_OF.plus(Duration.ofMinutes(60)));

  private static final TradingCalendar CALENDAR = UsEquityCalendar.standard();

  private final VirtualTime time = new VirtualTime(AS_OF);
  private final RecordingOutbox outbox = new RecordingOutbox("scanner-service", time);

  @Test
  void tellsWhatItFoundWithItsCoverage() {
    FakeVendors vendors = FakeVendors.with("WULF", "RCAT");
    vendors.opinions.remove(Symbol.parse("RCAT"));

    ScanAnswer answer = desk(vendors).answer(DUE).orElseThrow();

    CandidatesFound found = (CandidatesFound) answer.fact();
    assertThat(found.coverage()).isEqualTo(new Coverage(2, 2, 2, 1));
    assertThat(found.deadline()).isEqualTo(Instant.parse("2025-10-29T13:15:00Z"));
    assertThat(found.candidates()).hasSize(1);
    assertThat(found.candidates().getFirst().news().getFirst().title())
        .isEqualTo("WULF in the news");
    assertThat(answer.excluded().of(Exclusion.NO_SECOND_OPINION)).isEqualTo(1);
  }

  @Test
  void atMostThirtyCandidatesAndNewsForTheFirstTwelve() {
    FakeVendors vendors =
        FakeVendors.with(
            IntStream.range(0, 40)
                .mapToObj(i -> "S" + (char) ('A' + i % 26) + (char) ('A' + i / 26))
                .toArray(String[]::new));

    CandidatesFound found = (CandidatesFound) desk(vendors).answer(DUE).orElseThrow().fact();

    assertThat(found.candidates()).hasSize(30);
    assertThat(found.candidates().get(11).news()).isNotEmpty();
    assertThat(found.candidates().get(12).news()).isEmpty();
    assertThat(vendors.newsAsked).isEqualTo(12);
  }

  @Test
  void anAnsweredScanIsNotAskedAgain() {
    FakeVendors vendors = FakeVendors.with("WULF");
    ScanDesk desk = desk(vendors);
    desk.keep(EventId.parse("cause"), desk.answer(DUE).orElseThrow());

    Optional<ScanAnswer> again = desk.answer(DUE);

    assertThat(again).isEmpty();
    assertThat(vendors.snapshots).isEqualTo(1);
    assertThat(outbox.events()).hasSize(1);
  }

  @Test
  void troubleWithAVendorIsAFailedScanThatSaysSo() {
    FakeVendors vendors = FakeVendors.with("WULF");
    vendors.beforeSnapshot =
        () -> {
          throw new FeedUnusable(Trouble.DELAYED, "Polygon: status 'DELAYED'");
        };

    assertThat(reason(vendors)).isEqualTo("DELAYED: Polygon: status 'DELAYED'");
  }

  @Test
  void aSecondVendorThatKnowsNothingFailsTheScan() {
    FakeVendors vendors = FakeVendors.with("WULF", "RCAT");
    vendors.opinions.clear();

    assertThat(reason(vendors)).isEqualTo("the second vendor knows none of the shortlist's prices");
  }

  @Test
  void anAnswerAfterTheDeadlineIsAFailedScan() {
    FakeVendors vendors = FakeVendors.with("WULF");
    vendors.beforeSnapshot = () -> time.advanceBy(Duration.ofMinutes(61));

    assertThat(reason(vendors)).startsWith("not answered before its deadline of 2025-10-29T13:00");
  }

  @Test
  void aScanFoundLateIsNotBegun() {
    FakeVendors vendors = FakeVendors.with("WULF");
    time.advanceBy(Duration.ofMinutes(61));

    assertThat(reason(vendors)).startsWith("not begun before its deadline");
    assertThat(vendors.snapshots).isZero();
  }

  @Test
  void nothingFoundIsAWholeScanWithoutCandidates() {
    FakeVendors vendors = FakeVendors.with("WULF");
    vendors.market = List.of(Samples.opened("WULF", "15.10"));
    ScanDue rescan = new ScanDue(DUE.date(), DUE.scan(), ScanKind.RESCAN, DUE.deadline());

    CandidatesFound found = (CandidatesFound) desk(vendors).answer(rescan).orElseThrow().fact();

    assertThat(found.candidates()).isEmpty();
    assertThat(found.deadline()).isEqualTo(rescan.deadline());
  }

  @Test
  void whatIsProposedOrHeldByOthersIsNotFoundAgainThatDay() {
    FakeVendors vendors = FakeVendors.with("WULF", "RCAT", "SKYX");
    ScanDesk desk = desk(vendors);
    desk.note(
        new AccountSnapshotTaken(
            DUE.date(),
            "DU1234567",
            Usd.parse("30000"),
            Usd.parse("30218"),
            List.of(new ForeignHolding(Symbol.parse("SKYX"), Shares.of(182)))));
    desk.note(
        new TradeProposed(
            TradeId.of(DUE.date(), Symbol.parse("WULF")),
            DUE.scan(),
            plan("WULF"),
            DUE.deadline()));

    CandidatesFound found = (CandidatesFound) desk.answer(DUE).orElseThrow().fact();

    assertThat(found.candidates())
        .extracting(candidate -> candidate.instrument().symbol().ticker())
        .containsExactly("RCAT");
  }

  private static TradePlan plan(String ticker) {
    return new TradePlan(
        TradeKind.MASTER,
        Samples.instrument(ticker),
        Shares.of(100),
        Price.parse("15.12"),
        Percent.parse("2.6"),
        Percent.parse("0.9"),
        Confidence.parse("0.86"),
        "news");
  }

  private String reason(FakeVendors vendors) {
    return ((ScanFailed) desk(vendors).answer(DUE).orElseThrow().fact()).reason();
  }

  private ScanDesk desk(FakeVendors vendors) {
    return new ScannerAssembly(
            vendors, vendors, vendors, Samples.criteria(), vendors, outbox, time, CALENDAR)
        .desk();
  }
}
