package org.openbell.kit.json;

import static org.openbell.kit.json.EventSamples.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Event;
import org.openbell.model.event.RankerFact.ModelCall;
import org.openbell.model.event.RankerFact.Pick;
import org.openbell.model.event.RankerFact.PicksRanked;
import org.openbell.model.event.RankerFact.RankingFailed;
import org.openbell.model.event.RankerFact.Scorer;
import org.openbell.model.event.ScanKind;
import org.openbell.model.event.ScannerFact.Candidate;
import org.openbell.model.event.ScannerFact.CandidatesFound;
import org.openbell.model.event.ScannerFact.Coverage;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.event.ScannerFact.ScanFailed;
import org.openbell.model.event.SchedulerFact.DoneForDay;
import org.openbell.model.event.SchedulerFact.EntryCutoffReached;
import org.openbell.model.event.SchedulerFact.EntryWindowOpened;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.event.SchedulerFact.NotDoneForDay;
import org.openbell.model.event.SchedulerFact.ScanDue;
import org.openbell.model.event.SchedulerFact.ServiceStatus;
import org.openbell.model.event.SchedulerFact.SessionClosed;
import org.openbell.model.event.SchedulerFact.SessionOpened;
import org.openbell.model.event.SchedulerFact.SessionSkipped;
import org.openbell.model.event.SchedulerFact.SessionSlept;
import org.openbell.model.event.SchedulerFact.SessionWoke;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.model.session.SessionDate;

/// What scheduler, scanner and ranker told on 2025-10-29.
final class DaySamples {
  private static final String DUE = "agenda 2025-10-29 ";

  private DaySamples() {}

  static List<Envelope> scheduler() {
    Instant close = at("16:00:00");
    return List.of(
        scheduler(
            "wake",
            "08:00:00",
            new SessionWoke(
                Story.DAY,
                at("09:30:00"),
                close,
                true,
                "all 6 services are ready",
                List.of(new ServiceStatus("order-service", true, "0.1.0+0123456789", "ready")))),
        scheduler(
            "scan",
            "08:00:00",
            new ScanDue(Story.DAY, Story.FULL_SCAN, ScanKind.PRE_OPEN, at("09:00:00"))),
        scheduler(
            "entry", "09:20:00", new EntryWindowOpened(Story.DAY, at("09:24:30"), at("09:27:30"))),
        scheduler("cutoff", "09:24:30", new EntryCutoffReached(Story.DAY)),
        scheduler("open", "09:30:00", new SessionOpened(Story.DAY)),
        scheduler("flatten", "15:45:00", new FlattenDue(Story.DAY, close)),
        scheduler("close", "16:00:00", new SessionClosed(Story.DAY)),
        scheduler(
            "sleep",
            "16:05:00",
            new SessionSlept(Story.DAY, Instant.parse("2025-10-30T12:00:00Z"))),
        EventSamples.told(
            "scheduler-service",
            "agenda 2025-11-27 skip",
            Instant.parse("2025-11-27T13:00:00Z"),
            new SessionSkipped(
                SessionDate.of(2025, 11, 27),
                "Thanksgiving Day",
                Instant.parse("2025-11-28T13:00:00Z"))),
        scheduler("done", "10:52:07", new DoneForDay(Story.DAY, 3, Usd.parse("61.46"))),
        scheduler(
            "not done",
            "10:52:08",
            new NotDoneForDay(Story.DAY, 3, List.of(Story.BYND_TRADE), Usd.parse("61.46"))));
  }

  static List<Envelope> scanner() {
    return List.of(
        EventSamples.told(
            "scanner-service",
            "5d3c4c65-57c0-3a4e-8b51-6f2ac5fa1b01",
            at("08:41:12"),
            new CandidatesFound(
                Story.FULL_SCAN,
                Story.DAY,
                ScanKind.PRE_OPEN,
                at("09:00:00"),
                new Coverage(8_400, 8_291, 41, 39),
                List.of(wulf()))),
        EventSamples.told(
            "scanner-service",
            "5d3c4c65-57c0-3a4e-8b51-6f2ac5fa1b02",
            at("09:46:30"),
            new ScanFailed(
                Story.RESCAN,
                Story.DAY,
                ScanKind.RESCAN,
                "partial feed: 3120 of 8400 stocks quoted, fewer than 80.00 %")));
  }

  private static Candidate wulf() {
    return new Candidate(
        Story.WULF,
        Price.parse("15.05"),
        Price.parse("13.75"),
        Percent.parse("9.4545"),
        4_318_220,
        Percent.parse("0.1312"),
        at("08:40:58"),
        List.of(
            new Headline(
                at("07:05:00"), "GlobeNewswire", "TeraWulf signs a \"ten-year\" compute lease")),
        Optional.of(38_104_771L));
  }

  static List<Envelope> ranker() {
    return List.of(
        EventSamples.told(
            "ranker-service",
            "5d3c4c65-57c0-3a4e-8b51-6f2ac5fa1b03",
            at("09:06:44"),
            new PicksRanked(
                Story.FULL_SCAN,
                Story.DAY,
                ScanKind.PRE_OPEN,
                Scorer.MODELS,
                List.of(
                    new Pick(
                        Story.WULF,
                        Story.confidence("0.86"),
                        Price.parse("15.05"),
                        "Compute lease announced before the open",
                        "Has run 9 % already")),
                List.of(
                    new ModelCall(
                        "deepseek-chat",
                        "rank-candidates.v1",
                        8_412,
                        Usd.parse("0.0031"),
                        true,
                        ""),
                    new ModelCall(
                        "gemini-2.5-flash",
                        "rank-candidates.v1",
                        30_000,
                        Usd.ZERO,
                        false,
                        "no answer within 30 s")))),
        EventSamples.told(
            "ranker-service",
            "5d3c4c65-57c0-3a4e-8b51-6f2ac5fa1b04",
            at("09:47:01"),
            new RankingFailed(
                Story.RESCAN,
                Story.DAY,
                ScanKind.RESCAN,
                "not begun before its deadline of 2025-10-29T14:00:00Z")));
  }

  private static Envelope scheduler(String item, String newYorkTime, Event event) {
    return EventSamples.told("scheduler-service", DUE + item, at(newYorkTime), event);
  }
}
