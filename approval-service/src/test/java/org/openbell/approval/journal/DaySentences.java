package org.openbell.approval.journal;

import static org.openbell.approval.Examples.BBAR;
import static org.openbell.approval.Examples.DATE;
import static org.openbell.approval.Examples.at;
import static org.openbell.approval.Examples.bbarPlan;
import static org.openbell.approval.Examples.wulfPlan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.openbell.model.event.ApprovalFact.ApprovalLapsed;
import org.openbell.model.event.ApprovalFact.ApprovalRequested;
import org.openbell.model.event.ApprovalFact.TradeApproved;
import org.openbell.model.event.ApprovalFact.TradeRefused;
import org.openbell.model.event.Event;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// How the day, the search and the questions read.
final class DaySentences {
  private static final ScanId SCAN = new ScanId("20251029T0800");
  private static final Instant NEXT_WAKE = Instant.parse("2025-10-30T12:00:00Z");
  private static final String QUIET = "";

  private DaySentences() {}

  static Stream<Arguments> theDay() {
    return Stream.of(
        told(
            new SessionWoke(
                DATE, at("09:30"), at("16:00"), true, "all 6 services are ready", List.of()),
            "good morning: armed for 2025-10-29, open from 09:30 ET (06:30 PT) to 16:00 ET"
                + " (13:00 PT); all 6 services are ready"),
        told(
            new ScanDue(DATE, SCAN, ScanKind.PRE_OPEN, at("09:00")),
            "the whole market is scanned; the answer is due by 09:00 ET (06:00 PT)"),
        told(
            new EntryWindowOpened(DATE, at("09:24:30"), at("09:27:30")),
            "entry window open: market-on-open orders go out until 09:24:30 ET (06:24:30 PT)"),
        told(new EntryCutoffReached(DATE), "entry cut-off: no new order for the open from here on"),
        told(new SessionOpened(DATE), "the opening bell"),
        told(
            new FlattenDue(DATE, at("16:00")),
            "time to be flat: all positions are sold before 16:00 ET (13:00 PT)"),
        told(new SessionClosed(DATE), "the closing bell"),
        told(
            new SessionSlept(DATE, NEXT_WAKE),
            "the day is over; waking 2025-10-30 08:00 ET (05:00 PT)"),
        told(
            new SessionSkipped(DATE, "Thanksgiving Day", NEXT_WAKE),
            "no session on 2025-10-29 (Thanksgiving Day); waking 2025-10-30 08:00 ET (05:00 PT)"),
        told(
            new DoneForDay(DATE, 2, Usd.parse("92.1")),
            "done for the day: 2 master positions closed at target, +92.10 before commissions;"
                + " no more entries or rescans"),
        told(
            new NotDoneForDay(DATE, 2, List.of(TradeId.parse("20251029-WULF")), Usd.parse("-6.1")),
            "not done for the day: 2 master positions closed, -6.10 before commissions, and not at"
                + " target: WULF; rescans go on"));
  }

  static Stream<Arguments> theSearch() {
    Candidate wulf =
        new Candidate(
            wulfPlan().instrument(),
            Price.parse("15.10"),
            Price.parse("14.20"),
            Percent.parse("6.3"),
            1_000_000,
            Percent.parse("0.1"),
            at("08:01"),
            List.of());
    Pick pick =
        new Pick(
            wulfPlan().instrument(), wulfPlan().confidence(), Price.parse("15.10"), "gap", "thin");
    return Stream.of(
        told(
            new CandidatesFound(
                SCAN,
                DATE,
                ScanKind.PRE_OPEN,
                at("09:00"),
                new Coverage(8123, 7990, 512, 400),
                List.of(wulf)),
            "1 candidate among 8,123 stocks (7,990 quoted, 512 eligible): WULF +6.3 %"),
        told(
            new ScanFailed(SCAN, DATE, ScanKind.PRE_OPEN, "no quotes"),
            "the scan failed, nothing is ranked for it: no quotes"),
        told(
            new PicksRanked(SCAN, DATE, ScanKind.PRE_OPEN, Scorer.RULE, List.of(pick), List.of()),
            "picked: WULF 0.86 (scored by our own rule: no model gave a usable answer)"),
        told(
            new RankingFailed(SCAN, DATE, ScanKind.PRE_OPEN, "no time"),
            "the ranking failed, nothing is traded: no time"));
  }

  static Stream<Arguments> theQuestions() {
    return Stream.of(
        told(new TradeProposed(BBAR, SCAN, bbarPlan(), at("10:12")), QUIET),
        told(
            new ApprovalRequested(BBAR, bbarPlan(), at("10:11")),
            "asks: buy 96 BBAR at up to 15.55? confidence 0.78, target +1.8 %, stop -0.9 %:"
                + " gap on news; answer by 10:11 ET (07:11 PT)"),
        told(
            new TradeApproved(BBAR, "anna", at("10:08")),
            "BBAR approved by anna: the order goes out by 10:08 ET (07:08 PT)"),
        told(new TradeRefused(BBAR, "anna", "too thin"), "BBAR refused by anna: too thin"),
        told(new ApprovalLapsed(BBAR), "BBAR not bought: the question lapsed without a yes"));
  }

  static Arguments told(Event event, String sentence) {
    return Arguments.of(event, sentence);
  }
}
