package org.openbell.auditor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openbell.auditor.Story;
import org.openbell.auditor.day.Day;
import org.openbell.auditor.fact.Approval;
import org.openbell.auditor.fact.Decision;
import org.openbell.auditor.fact.ExitTold;
import org.openbell.auditor.fact.Outage;
import org.openbell.auditor.fact.Ranking;
import org.openbell.auditor.fact.Scan;
import org.openbell.auditor.fact.Subject;
import org.openbell.auditor.fact.Trade;

class EventReaderTest {
  private static final String PLAN =
      """
      {'kind':'RESCAN','instrument':{'symbol':'WULF'},'shares':'132','reference':'15.05',
       'target':'1.80','stop':'0.90','confidence':'0.74','reason':'because'}
      """;

  private final List<Heard> heard = new ArrayList<>();

  private EventReaderTest told(String id, String type, String time, String payload) {
    var at = Story.at(time);
    var body =
        """
        {'eventId':'%s','type':'%s','occurredAt':'%s','recordedAt':'%s','tradeId':'%s',
         'causedBy':'','producer':'p','build':'b','payload':%s}
        """
            .formatted(id, type, at, at, Story.WULF, payload)
            .replace('\'', '"');
    try {
      heard.add(new Heard("t", heard.size(), "k", new ObjectMapper().readTree(body)));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(body, broken);
    }
    return this;
  }

  private Day read() {
    var day = Story.day().notKnowing(Subject.values()).toDay();
    EventReader.read(heard, day);
    return day;
  }

  @Test
  void readsAQuestionWithItsAnswer() {
    var day =
        told(
                "1",
                "ApprovalRequested",
                "09:46:00",
                "{'plan':" + PLAN + ",'lapsesAt':'2025-10-29T14:01:00Z'}")
            .told(
                "2",
                "TradeApproved",
                "09:50:00",
                "{'by':'anna','goodUntil':'2025-10-29T13:53:00Z'}")
            .read();

    assertThat(day.approvals())
        .singleElement()
        .satisfies(
            approval -> {
              assertThat(approval.shown().shares()).isEqualTo(132);
              assertThat(approval.goodUntil()).contains(Story.at("09:53:00"));
              assertThat(approval.answers())
                  .extracting(Approval.Answer::verdict)
                  .containsExactly(Approval.Verdict.APPROVED);
            });
    assertThat(day.decisions()).extracting(Decision::by).containsExactly(Decision.By.APPROVAL);
    assertThat(day.errands()).allMatch(errand -> errand.settledAt().isPresent());
  }

  @Test
  void knowsARepeatByItsId() {
    var proposed = "{'trade':'20251029-WULF','scan':'s','plan':" + PLAN + "}";

    var day =
        told("1", "TradeProposed", "09:46:00", proposed)
            .told("1", "TradeProposed", "09:46:00", proposed)
            .read();

    assertThat(day.trades()).extracting(Trade::kind).containsExactly(Trade.Kind.RESCAN);
    assertThat(day.told()).hasSize(2);
  }

  @Test
  void aRankingDecidesOnEachOfItsPicks() {
    var day =
        told(
                "1",
                "PicksRanked",
                "09:10:00",
                "{'scan':'s','date':'2025-10-29','scorer':'RULE','picks':["
                    + "{'instrument':{'symbol':'WULF'},'confidence':'0.80','seenAt':'15.05'},"
                    + "{'instrument':{'symbol':'RCAT'},'confidence':'0.7','seenAt':'9.00'}]}")
            .read();

    assertThat(day.decisions())
        .extracting(Decision::trade)
        .containsExactly(Story.WULF, "20251029-RCAT");
    assertThat(day.rankings())
        .containsExactly(
            new Ranking(
                "1",
                "s",
                Story.at("09:10:00"),
                true,
                List.of(
                    new Ranking.Pick("WULF", new BigDecimal("0.80"), new BigDecimal("15.05")),
                    new Ranking.Pick("RCAT", new BigDecimal("0.7"), new BigDecimal("9.00")))));
  }

  @Test
  void aSaleIsAccountedForWithWhatWasAskedAndPaid() {
    var day =
        told(
                "1",
                "ExitRecorded",
                "10:00:00",
                "{'executionId':'0001.01','reason':'TARGET','shares':'5','asked':'10.26',"
                    + "'paid':null}")
            .read();

    assertThat(day.exitsTold())
        .containsExactly(
            new ExitTold(
                Story.at("10:00:00"),
                Story.WULF,
                "0001.01",
                "TARGET",
                5,
                Optional.of(new BigDecimal("10.26")),
                Optional.empty()));
  }

  @Test
  void theLinkIsAwayUntilItIsConnected() {
    var day =
        told("1", "GatewayLost", "09:27:00", "{}")
            .told("2", "GatewayConnected", "09:29:00", "{}")
            .told("3", "GatewayLost", "10:00:00", "{}")
            .read();

    assertThat(day.outages())
        .extracting(Outage::until)
        .containsExactly(Optional.of(Story.at("09:29:00")), Optional.empty());
  }

  @Test
  void aStockIsHaltedUntilItTradesAgain() {
    var day =
        told("1", "HaltedUnprotected", "15:40:00", "{}")
            .told("2", "TradesAgain", "15:51:00", "{}")
            .read();

    assertThat(day.marketHalts())
        .singleElement()
        .satisfies(
            halt -> {
              assertThat(halt.symbol()).isEqualTo("WULF");
              assertThat(halt.holds(Story.at("15:50:59"))).isTrue();
              assertThat(halt.holds(Story.at("15:51:00"))).isFalse();
            });
  }

  @Test
  void onlyACompleteScanCounts() {
    var found = "'candidates':[{'instrument':{'symbol':'WULF'},'asOf':'2025-10-29T12:40:00Z'}]}";

    var day =
        told("1", "CandidatesFound", "08:41:00", "{'scan':'a'," + found)
            .told(
                "2",
                "CandidatesFound",
                "08:41:00",
                "{'scan':'b','kind':'PRE_OPEN','deadline':'2025-10-29T13:15:00Z',"
                    + "'coverage':{'universe':10,'quoted':9,'eligible':1},"
                    + found)
            .read();

    assertThat(day.candidates())
        .extracting(candidate -> candidate.scan() + candidate.complete())
        .containsExactly("afalse", "btrue");
    assertThat(day.scans())
        .containsExactly(new Scan("b", true, Story.at("08:41:00"), Story.at("09:15:00"), 10, 9));
  }
}
