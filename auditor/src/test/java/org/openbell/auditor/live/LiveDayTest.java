package org.openbell.auditor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.auditor.Story.ENTRY;
import static org.openbell.auditor.Story.STOP;
import static org.openbell.auditor.Story.TARGET;
import static org.openbell.auditor.Story.TIME_EXIT;
import static org.openbell.auditor.Story.at;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Auditor;
import org.openbell.auditor.Verdict;
import org.openbell.auditor.day.Limits;
import org.openbell.auditor.read.ClockText;
import org.openbell.auditor.read.Heard;

class LiveDayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Events events =
      new Events()
          .woke()
          .told(
              "AccountSnapshotTaken",
              "08:00:04",
              "{'foreignHoldings':[{'symbol':'SKYX','shares':'182'}]}");
  private final List<JsonNode> fills = new ArrayList<>();
  private final List<JsonNode> audit = new ArrayList<>();
  private final List<Heard> late = new ArrayList<>();
  private final List<Instant> starts = new ArrayList<>();

  private Verdict seenAt(String time) {
    var heard = events.heard();
    var day =
        LiveDay.of(
            LiveDay.session(heard).orElseThrow(),
            heard,
            new Books.Rows(List.of(), fills, List.of(), late, starts, audit),
            Limits.standing(),
            ClockText.parse("real"),
            at(time));
    return Auditor.judge(day);
  }

  private void row(String id, String order, String side, long shares) {
    var row =
        """
        {"execution_id":"%s","order_ref":"%s","trade_id":"20251029-WULF","symbol":"WULF",
         "side":"%s","shares":%d,"price":10.00,"executed_at":"2025-10-29T13:30:00+00:00"}
        """
            .formatted(id, order, side, shares);
    try {
      fills.add(JSON.readTree(row));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(row, broken);
    }
  }

  private Events bought() {
    events.sent(ENTRY, "BUY", 100, "market on open", "null", "09:20:01");
    row(Events.idOf(ENTRY, events.heard().size()), ENTRY, "BUY", 100);
    return events.filled(ENTRY, "BUY", 100, "10.00", 100, "09:30:00");
  }

  private Events bracketed() {
    return bought()
        .sent(STOP, "SELL", 100, "stop", "'9.91'", "09:30:01")
        .sent(TARGET, "SELL", 100, "limit", "'10.26'", "09:30:01")
        .sent(TIME_EXIT, "SELL", 100, "market", "null", "09:30:01")
        .confirmed(100, "09:30:02");
  }

  @Test
  void aProtectedPositionIsRight() {
    bracketed();

    for (int number : List.of(1, 2, 3, 4, 6, 7, 25)) {
      assertThat(seenAt("10:00:00").violationsOf(number)).as("INV-" + number).isEmpty();
    }
  }

  private void stated(String time, long wulf, String others) {
    events.told(
        "BrokerStatementSeen",
        time,
        ("{'date':'2025-10-29','lookedAt':'%s','executions':[%s],"
                + "'holdings':[{'symbol':'SKYX','shares':182},{'symbol':'WULF','shares':%d}]}")
            .formatted(at(time), others, wulf));
  }

  private static String byHand(String id, String side, long shares, String time) {
    return "{'executionId':'%s','symbol':'WULF','side':'%s','shares':'%d','executedAt':'%s'}"
        .formatted(id, side, shares, at(time));
  }

  @Test
  void whatTheBrokerStatesIsWhatOurFillsAddUpTo() {
    bracketed();
    stated("09:31:00", 100, "");
    assertThat(seenAt("10:00:00").violationsOf(12)).isEmpty();
    assertThat(seenAt("10:00:00").unjudged())
        .extracting(lacking -> lacking.rule().number())
        .doesNotContain(12);

    stated("09:32:00", 90, "");
    assertThat(seenAt("10:00:00").violationsOf(12)).hasSize(1);
  }

  @Test
  void whatOthersTradedSinceTheSnapshotIsNotOurs() {
    bracketed();
    var before = byHand("f1.01", "BUY", 7, "07:00:00");
    var since = byHand("f2.01", "BUY", 20, "09:40:00");

    stated("09:50:00", 120, before + "," + since);
    assertThat(seenAt("10:00:00").violationsOf(12)).isEmpty();

    stated("09:51:00", 120, before + "," + since + "," + byHand("f2.02", "BUY", 21, "09:40:00"));
    assertThat(seenAt("10:00:00").violationsOf(12)).hasSize(1);
  }

  @Test
  void whatMovedJustBeforeTheLookWaitsForTheNextOne() {
    bracketed();

    stated("09:30:05", 40, "");
    assertThat(seenAt("10:00:00").violationsOf(12)).isEmpty();

    stated("09:30:06", 40, "");
    assertThat(seenAt("10:00:00").violationsOf(12)).hasSize(1);
  }

  @Test
  void withoutAStatementThePositionIsNotJudged() {
    bracketed();

    assertThat(seenAt("10:00:00").unjudged())
        .extracting(lacking -> lacking.rule().number())
        .contains(12);
  }

  private void decided(String who) {
    events.told(
        "TradeApproved",
        "approval.events.v1",
        "10:00:00",
        "{'trade':'20251029-WULF','by':'%s','goodUntil':'2025-10-29T14:03:00Z'}".formatted(who));
  }

  private void audited(String who, String outcome) {
    var row =
        """
        {"seq":1,"exchange_at":"2025-10-29T14:00:00+00:00","who":"%s","action":"APPROVE",
         "subject":"20251029-WULF","outcome":"%s","words":""}
        """
            .formatted(who, outcome);
    try {
      audit.add(JSON.readTree(row));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(row, broken);
    }
  }

  @Test
  void everyYesStandsInTheAuditByWhom() {
    decided("anna");
    assertThat(seenAt("10:00:01").violationsOf(28)).hasSize(1);

    audited("anna", "REFUSED");
    audited("otto", "DONE");
    assertThat(seenAt("10:00:01").violationsOf(28)).hasSize(1);

    audited("anna", "DONE");
    audited("anna", "DONE");
    assertThat(seenAt("10:00:01").violationsOf(28)).isEmpty();
  }

  @Test
  void aForgedFillIsNamed() {
    bracketed();
    row("forged.01.01", ENTRY, "BUY", 500);

    assertThat(seenAt("10:00:00").violationsOf(4))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).contains("forged.01.01"));
  }

  @Test
  void aFillThatLostItsRowIsNamed() {
    bracketed();
    fills.clear();

    assertThat(seenAt("10:00:00").violationsOf(4)).hasSize(1);
  }

  @Test
  void whatIsCommittedAndNotToldYetCounts() {
    bracketed();
    var told = events.heard();
    var fill = told.stream().filter(e -> e.type().equals("FillRecorded")).findFirst().orElseThrow();
    told.remove(fill);
    late.add(fill);

    assertThat(seenAt("10:00:00").violationsOf(4)).isEmpty();
    assertThat(seenAt("10:00:00").violationsOf(23)).isEmpty();
  }

  @Test
  void anUnprotectedPositionIsNamed() {
    bought();

    assertThat(seenAt("09:30:05").violationsOf(7)).isEmpty();
    assertThat(seenAt("09:30:06").violationsOf(7)).hasSize(1);
  }

  @Test
  void aRestartOfOrderServiceGivesItTime() {
    bought();
    starts.add(at("09:35:00"));

    assertThat(seenAt("09:35:15").violationsOf(7)).isEmpty();
    assertThat(seenAt("09:35:16").violationsOf(7)).hasSize(1);
  }

  @Test
  void siblingsShrinkWithAPartialFill() {
    bracketed().filled(TARGET, "SELL", 40, "10.26", 60, "10:00:00");
    row(Events.idOf(TARGET, events.heard().size() - 1), TARGET, "SELL", 40);

    assertThat(seenAt("11:00:00").violationsOf(2)).isEmpty();
    assertThat(seenAt("11:00:00").violationsOf(7)).isEmpty();
  }

  @Test
  void aSaleIsAccountedForAtThePriceThatItsOrderHad() {
    bracketed();
    var sale = Events.idOf(TARGET, events.heard().size());
    events.filled(TARGET, "SELL", 100, "10.40", 0, "'10.35'", "10:00:00");

    accounted(sale, "10.35");
    assertThat(seenAt("10:00:02").violationsOf(34)).isEmpty();
    accounted(sale, "10.36");
    assertThat(seenAt("10:00:02").violationsOf(34)).hasSize(1);
  }

  private void accounted(String sale, String asked) {
    events.told(
        "ExitRecorded",
        "exit.events.v1",
        "10:00:01",
        ("{'trade':'20251029-WULF','executionId':'%s','reason':'TARGET','shares':'100',"
                + "'asked':'%s','paid':'10.40'}")
            .formatted(sale, asked));
  }

  @Test
  void afterTheLastShareNothingIsMissing() {
    bracketed().filled(TARGET, "SELL", 100, "10.26", 0, "10:00:00");
    row(Events.idOf(TARGET, events.heard().size() - 1), TARGET, "SELL", 100);

    assertThat(seenAt("16:10:00").violationsOf(2)).isEmpty();
    assertThat(seenAt("16:10:00").violationsOf(7)).isEmpty();
    assertThat(seenAt("16:10:00").violationsOf(11)).isEmpty();
  }

  @Test
  void whatAPersonSoldNeedsNoExits() {
    bracketed()
        .told("OrderCanceled", "10:00:01", "{'order':'%s','filled':'0'}".formatted(STOP))
        .told(
            "PositionClosed",
            "10:00:01",
            "{'trade':'20251029-WULF','reason':'CLOSED_BY_USER','shares':'100'}");

    assertThat(seenAt("16:10:00").violationsOf(7)).isEmpty();
    assertThat(seenAt("16:10:00").violationsOf(11)).isEmpty();
  }

  @Test
  void twoPermanentIdsAreTwoOrders() {
    bracketed()
        .told("OrderAccepted", "10:00:00", "{'order':'%s','permanentId':999}".formatted(STOP));

    assertThat(seenAt("10:00:01").violationsOf(6)).hasSize(1);
  }

  @Test
  void whatIsHeldOverIsNamed() {
    bracketed();

    assertThat(seenAt("15:52:06").violationsOf(11)).hasSize(1);
  }
}
