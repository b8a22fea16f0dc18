package org.openbell.simulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openbell.simulator.market.Listing;

class PolygonTest {
  private static final Vendors VENDORS = new Vendors();
  private static final String SNAPSHOT = "/v2/snapshot/locale/us/markets/stocks";

  @AfterAll
  static void close() {
    VENDORS.close();
  }

  @Test
  void showsTheWholeMarketInOneAnswer() {
    VENDORS.atMinute(-80);
    JsonNode whole = VENDORS.polygon(SNAPSHOT + "/tickers");
    assertThat(whole.path("status").asText()).isEqualTo("OK");
    assertThat(whole.path("count").asInt()).isGreaterThanOrEqualTo(8000);
    assertThat(whole.path("tickers")).hasSize(whole.path("count").asInt());
  }

  @Test
  void hasOnlyZerosInTheDayBarBeforeTheOpenAndTheGapInTheLastTrade() {
    VENDORS.atMinute(-30);
    JsonNode wulf = VENDORS.polygon(SNAPSHOT + "/tickers?tickers=WULF").at("/tickers/0");
    assertThat(wulf.at("/day").toString())
        .isEqualTo("{\"o\":0,\"h\":0,\"l\":0,\"c\":0,\"v\":0,\"vw\":0}");
    assertThat(wulf.at("/lastTrade/p").decimalValue()).isEqualByComparingTo("15.12");
    assertThat(wulf.at("/prevDay/c").decimalValue()).isEqualByComparingTo("13.75");
    assertThat(wulf.at("/min/av").decimalValue()).isGreaterThan(new BigDecimal("1000000"));
  }

  @Test
  void fillsTheDayBarFromTheOpenOn() {
    VENDORS.atMinute(120);
    JsonNode wulf = VENDORS.polygon(SNAPSHOT + "/tickers?tickers=WULF,RCAT").at("/tickers/0");
    assertThat(wulf.at("/ticker").asText()).isEqualTo("WULF");
    assertThat(wulf.at("/day/o").decimalValue()).isEqualByComparingTo("15.19");
    assertThat(wulf.at("/day/h").decimalValue()).isEqualByComparingTo("16.23");
  }

  @Test
  void mixesNanosecondsAndMilliseconds() {
    VENDORS.atMinute(5);
    JsonNode wulf = VENDORS.polygon(SNAPSHOT + "/tickers?tickers=WULF").at("/tickers/0");
    assertThat(wulf.at("/lastTrade/t").asText()).hasSize(19);
    assertThat(wulf.at("/lastQuote/t").asText()).hasSize(19);
    assertThat(wulf.at("/min/t").asText()).hasSize(13);
  }

  @Test
  void hasFractionalVolumesAndGapsInThinTickers() {
    VENDORS.atMinute(-60);
    JsonNode tickers = VENDORS.polygon(SNAPSHOT + "/tickers").path("tickers");
    assertThat(tickers).anyMatch(each -> each.at("/min/av").isFloatingPointNumber());
    assertThat(tickers).anyMatch(each -> each.path("lastTrade").isMissingNode());
    assertThat(tickers).anyMatch(each -> each.path("lastQuote").isMissingNode());
  }

  @Test
  void ranksTheTwentyThatGainedMost() {
    VENDORS.atMinute(150);
    JsonNode gainers = VENDORS.polygon(SNAPSHOT + "/gainers").path("tickers");
    List<BigDecimal> changes =
        StreamSupport.stream(gainers.spliterator(), false)
            .map(each -> each.path("todaysChangePerc").decimalValue())
            .toList();
    assertThat(changes).hasSize(20).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(gainers).anyMatch(each -> each.path("ticker").asText().equals("WULF"));
  }

  @Test
  void pagesThroughEveryStockExactlyOnceWithoutTheKeyInTheAddress() {
    List<String> found = new ArrayList<>();
    JsonNode page = VENDORS.polygon("/v3/reference/tickers?market=stocks&type=CS&limit=1000");
    while (true) {
      page.path("results").forEach(each -> found.add(each.path("ticker").asText()));
      String next = page.path("next_url").asText("");
      if (next.isEmpty()) {
        break;
      }
      assertThat(next).doesNotContain("apiKey");
      page = Vendors.json(VENDORS.get(next + "&apiKey=any"));
    }
    assertThat(found)
        .containsExactlyElementsOf(
            VENDORS.market.listings().stream()
                .filter(listing -> listing.type().equals("CS"))
                .map(Listing::symbol)
                .map(Object::toString)
                .toList());
  }

  @Test
  void neverSendsMoreThanAThousandTickersAtOnce() {
    JsonNode page = VENDORS.polygon("/v3/reference/tickers?limit=5000");
    assertThat(page.path("results")).hasSize(1000);
    assertThat(page.at("/results/0/primary_exchange").asText()).matches("X[A-Z]{3}|ARCX");
  }

  @Test
  void tellsTheNewsOnlyOnceItIsOut() {
    VENDORS.atMinute(60);
    assertThat(VENDORS.polygon("/v2/reference/news?ticker=BBAR").path("results")).hasSize(1);
    VENDORS.atMinute(75);
    JsonNode news = VENDORS.polygon("/v2/reference/news?ticker=BBAR");
    assertThat(news.path("results")).hasSize(2);
    assertThat(news.at("/results/0/title").asText()).contains("holds its gain");
    assertThat(news.at("/results/0/insights/0/sentiment").asText()).isEqualTo("positive");
  }

  @Test
  void drawsEveryMinuteThatIsOver() {
    VENDORS.atMinute(10);
    String day = VENDORS.market.hours().date().toString();
    JsonNode bars = VENDORS.polygon("/v2/aggs/ticker/WULF/range/1/minute/" + day + "/" + day);
    JsonNode last = bars.path("results").get(bars.path("resultsCount").asInt() - 1);
    assertThat(last.path("t").asLong())
        .isEqualTo(VENDORS.market.hours().open().plusSeconds(540).toEpochMilli());
    JsonNode first = bars.path("results").get(bars.path("resultsCount").asInt() - 10);
    assertThat(first.path("o").decimalValue()).isEqualByComparingTo("15.19");
  }

  @Test
  void knowsTheOfficialOpenAndCloseAfterTheSession() {
    String path = "/v1/open-close/WULF/" + VENDORS.market.hours().date();
    VENDORS.atMinute(389);
    assertThat(VENDORS.polygon(path).path("status").asText()).isEqualTo("NOT_FOUND");
    VENDORS.atMinute(390);
    JsonNode day = VENDORS.polygon(path);
    assertThat(day.path("open").decimalValue()).isEqualByComparingTo("15.19");
    assertThat(day.path("high").decimalValue()).isEqualByComparingTo("16.23");
    assertThat(day.path("close").decimalValue()).isEqualByComparingTo("15.96");
  }

  @Test
  void saysWhetherTheMarketIsOpenAndWhichHolidaysCome() {
    VENDORS.atMinute(-60);
    assertThat(VENDORS.polygon("/v1/marketstatus/now").path("earlyHours").asBoolean()).isTrue();
    VENDORS.atMinute(0);
    assertThat(VENDORS.polygon("/v1/marketstatus/now").path("market").asText()).isEqualTo("open");
    JsonNode next = VENDORS.polygon("/v1/marketstatus/upcoming").get(0);
    assertThat(next.path("date").asText()).isEqualTo("2025-11-27");
    assertThat(next.path("status").asText()).isEqualTo("closed");
  }

  @Test
  void refusesWhoeverHasNoKey() {
    HttpResponse<String> answer = VENDORS.get("/polygon/v3/reference/tickers");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Vendors.json(answer).path("status").asText()).isEqualTo("NOT_AUTHORIZED");
  }

  @Test
  void saysWhatIsWrongWithAParameter() {
    HttpResponse<String> answer =
        VENDORS.get("/polygon/v3/reference/tickers?limit=many&apiKey=any");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("limit is not a whole number");
  }

  @Test
  void refusesACursorThatItNeverGave() {
    HttpResponse<String> answer =
        VENDORS.get("/polygon/v3/reference/tickers?cursor=abc&apiKey=any");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not a cursor");
  }
}
