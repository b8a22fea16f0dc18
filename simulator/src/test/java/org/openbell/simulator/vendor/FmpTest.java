package org.openbell.simulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FmpTest {
  private static final Vendors VENDORS = new Vendors();

  @AfterAll
  static void close() {
    VENDORS.close();
  }

  @Test
  void quotesOnlyTheRegularSession() {
    VENDORS.atMinute(-30);
    JsonNode early = VENDORS.fmp("/quote?symbol=WULF").get(0);
    assertThat(early.path("price").decimalValue()).isEqualByComparingTo("13.75");
    assertThat(early.path("volume").asLong()).isZero();
    VENDORS.atMinute(0);
    JsonNode open = VENDORS.fmp("/quote?symbol=WULF").get(0);
    assertThat(open.path("price").decimalValue()).isEqualByComparingTo("15.19");
    assertThat(open.path("changePercentage").decimalValue()).isEqualByComparingTo("10.4727");
  }

  @Test
  void hasThePreMarketInItsAftermarketRows() {
    VENDORS.atMinute(-30);
    JsonNode trades = VENDORS.fmp("/batch-aftermarket-trade?symbols=WULF,RCAT");
    assertThat(trades.get(0).path("price").decimalValue()).isEqualByComparingTo("15.12");
    assertThat(trades.get(1).path("price").decimalValue()).isEqualByComparingTo("11.15");
    JsonNode quote = VENDORS.fmp("/batch-aftermarket-quote?symbols=WULF").get(0);
    assertThat(quote.path("askPrice").decimalValue())
        .isGreaterThan(quote.path("bidPrice").decimalValue());
  }

  @Test
  void leavesUnknownSymbolsOut() {
    assertThat(VENDORS.fmp("/batch-quote?symbols=WULF,NOPE.X,RCAT")).hasSize(2);
    assertThat(VENDORS.fmp("/quote?symbol=NOPE.X").toString()).isEqualTo("[]");
  }

  @Test
  void writesAClassShareWithADash() {
    JsonNode quotes = VENDORS.fmp("/batch-quote?symbols=BRK-B");
    assertThat(quotes.get(0).path("symbol").asText()).isEqualTo("BRK-B");
  }

  @Test
  void showsYesterdaysMoversUntilTheOpen() {
    VENDORS.atMinute(-1);
    assertThat(VENDORS.fmp("/biggest-gainers"))
        .hasSize(50)
        .noneMatch(each -> each.path("symbol").asText().equals("WULF"));
    VENDORS.atMinute(1);
    assertThat(VENDORS.fmp("/biggest-gainers"))
        .anyMatch(each -> each.path("symbol").asText().equals("WULF"))
        .allMatch(each -> each.has("changesPercentage") && !each.has("changePercentage"));
    assertThat(VENDORS.fmp("/most-actives")).hasSize(50);
  }

  @Test
  void datesItsNewsInNewYorkWithoutSayingSo() {
    VENDORS.atMinute(-30);
    JsonNode news = VENDORS.fmp("/news/stock?symbols=WULF,RCAT&limit=1");
    assertThat(news).hasSize(1);
    assertThat(news.get(0).path("publishedDate").asText()).isEqualTo("2025-10-29 07:20:00");
    assertThat(VENDORS.fmp("/news/stock?symbols=WULF,RCAT&limit=1&page=1").get(0).path("symbol"))
        .hasToString("\"WULF\"");
  }

  @Test
  void describesACompany() {
    JsonNode profile = VENDORS.fmp("/profile?symbol=BBAR").get(0);
    assertThat(profile.path("companyName").asText()).startsWith("Banco BBVA Argentina");
    assertThat(profile.path("isAdr").asBoolean()).isTrue();
  }

  @Test
  void answersErrorsAsAnObjectInsteadOfAnArray() {
    HttpResponse<String> noKey = VENDORS.get("/fmp/stable/quote?symbol=WULF");
    assertThat(noKey.statusCode()).isEqualTo(401);
    assertThat(Vendors.json(noKey).has("Error Message")).isTrue();
    HttpResponse<String> noSymbols = VENDORS.get("/fmp/stable/batch-quote?apikey=any");
    assertThat(noSymbols.statusCode()).isEqualTo(200);
    assertThat(Vendors.json(noSymbols).path("Error Message").asText()).contains("symbols");
  }
}
