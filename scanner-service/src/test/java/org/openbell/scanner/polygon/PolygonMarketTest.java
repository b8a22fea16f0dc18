package org.openbell.scanner.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;
import org.openbell.scanner.VendorStub;
import org.openbell.scanner.feed.FeedUnusable;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.scan.Sighting;

class PolygonMarketTest {
  private static final SessionDate DATE = SessionDate.parse("2025-10-29");

  /// Before the open: a zero day bar, a fractional volume, nanoseconds beside milliseconds.
  private static final String WULF =
      """
      {"ticker":"WULF","todaysChange":1.22,"updated":1761739197000000000,
       "day":{"o":0,"h":0,"l":0,"c":0,"v":0,"vw":0},
       "min":{"av":25933.6,"dav":"25933.6","t":1761739140000,"o":15.1,"h":15.2,"l":15.1,"c":15.12,
              "v":120.5},
       "prevDay":{"o":13.5,"h":14,"l":13.4,"c":13.90,"v":58000000,"vw":13.8},
       "lastTrade":{"p":15.12,"s":100,"t":1761739197000000000,"x":4,"i":"71","c":[14,41]},
       "lastQuote":{"P":15.13,"S":4,"p":15.11,"s":2,"t":1761739197000000000}}""";
  /// Thin: neither traded nor quoted today.
  private static final String THIN =
      """
      {"ticker":"BRK.B","day":{"o":0},"min":{"av":0,"t":0},"prevDay":{"c":450.1,"v":12.25}}""";

  @Test
  void readsASnapshotWithItsQuirks() {
    try (var vendor = VendorStub.answering(200, snapshot("OK", WULF, THIN, "{\"ticker\":\"\"}"))) {
      List<Sighting> seen = new PolygonMarket(vendor.http()).snapshot();

      assertThat(seen).hasSize(2);
      Sighting wulf = seen.getFirst();
      assertThat(wulf.lastTrade().orElseThrow().price()).isEqualTo(Price.parse("15.12"));
      assertThat(wulf.lastTrade().orElseThrow().at())
          .isEqualTo(Instant.parse("2025-10-29T11:59:57Z"));
      assertThat(wulf.quote().orElseThrow().bid()).isEqualTo(Price.parse("15.11"));
      assertThat(wulf.open()).isEmpty();
      assertThat(wulf.volume()).isEqualByComparingTo("25933.6");
      assertThat(seen.get(1).lastTrade()).isEmpty();
      assertThat(seen.get(1).quote()).isEmpty();
      assertThat(seen.get(1).previousVolume()).isEqualTo(new BigDecimal("12.25"));
    }
  }

  @Test
  void unpacksACompressedSnapshot() {
    try (var vendor = new VendorStub(exchange -> sendZipped(exchange, snapshot("OK", WULF)))) {
      assertThat(new PolygonMarket(vendor.http()).snapshot()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DELAYED, DELAYED",
    "ERROR, NOT_OK",
    "NOT_AUTHORIZED, REFUSED",
    "'', NOT_OK",
  })
  void refusesASnapshotWhoseStatusIsNotOk(String status, Trouble trouble) {
    try (var vendor = VendorStub.answering(200, snapshot(status, WULF))) {
      assertThat(trouble(vendor)).isEqualTo(trouble);
      assertThat(vendor.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"429, RATE_LIMITED, 3", "503, UNREACHABLE, 3", "401, REFUSED, 1", "403, REFUSED, 1"})
  void namesWhatAnHttpStatusMeansAndRetriesWhatMayPass(int status, Trouble trouble, int asked) {
    try (var vendor = VendorStub.answering(status, "{\"status\":\"ERROR\"}")) {
      assertThat(trouble(vendor)).isEqualTo(trouble);
      assertThat(vendor.asked()).hasSize(asked);
    }
  }

  @Test
  void asksAgainAfterATruncatedAnswer() {
    String whole = snapshot("OK", WULF);
    String half = whole.substring(0, whole.length() / 2);
    try (var vendor = VendorStub.answering(200, half, whole)) {
      assertThat(new PolygonMarket(vendor.http()).snapshot()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatStaysTruncatedIsNamedSo() {
    try (var vendor = VendorStub.answering(200, snapshot("OK", WULF).substring(0, 300))) {
      assertThat(trouble(vendor)).isEqualTo(Trouble.TRUNCATED);
    }
  }

  @Test
  void whatIsNotJsonIsUnreadable() {
    try (var vendor = VendorStub.answering(200, "<html>maintenance</html>")) {
      assertThat(trouble(vendor)).isEqualTo(Trouble.UNREADABLE);
    }
  }

  @Test
  void aVendorThatTricklesIsTooSlow() {
    try (var vendor = new VendorStub(PolygonMarketTest::trickle)) {
      FeedUnusable failed =
          catchThrowableOfType(
              FeedUnusable.class,
              () -> new PolygonMarket(vendor.http(Duration.ofMillis(300))).snapshot());

      assertThat(failed.trouble()).isEqualTo(Trouble.TOO_SLOW);
    }
  }

  @Test
  void noKeyInAnyAddressOrMessage() {
    String echo = "{\"status\":\"ERROR\",\"error\":\"bad key " + VendorStub.KEY + "\"}";
    try (var vendor = VendorStub.answering(200, echo)) {
      FeedUnusable failed =
          catchThrowableOfType(
              FeedUnusable.class, () -> new PolygonMarket(vendor.http()).snapshot());

      assertThat(failed).hasMessageContaining("bad key ***");
      assertThat(vendor.asked().toString()).doesNotContain(VendorStub.KEY);
    }
  }

  @Test
  void readsTheListingPageByPageOncePerDate() {
    try (var vendor = new VendorStub(PolygonMarketTest::listing)) {
      var market = new PolygonMarket(vendor.http());

      assertThat(market.universe(DATE).stocks().keySet().toString())
          .contains("WULF", "RCAT", "BBAR")
          .doesNotContain("OTCX", "odd");
      assertThat(market.universe(DATE).size()).isEqualTo(3);
      assertThat(vendor.asked()).hasSize(3);
      assertThat(market.universe(SessionDate.parse("2025-10-30")).size()).isEqualTo(3);
      assertThat(vendor.asked()).hasSize(6);
    }
  }

  private static void listing(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    // The next address points to another host on purpose: only its question is followed.
    String body;
    if (query.startsWith("cursor=p2")) {
      body = page("", row("RCAT", "CS", "XNAS"));
    } else if (query.contains("type=ADRC")) {
      body = page("", row("BBAR", "ADRC", "XNYS"));
    } else {
      body =
          page(
              ",\"next_url\":\"http://elsewhere.example/v3/reference/tickers?cursor=p2\"",
              row("WULF", "CS", "XNAS"),
              row("OTCX", "CS", "OTC"),
              row("odd", "CS", "XNAS"));
    }
    VendorStub.send(exchange, 200, body);
  }

  private static String page(String next, String... rows) {
    return "{\"status\":\"OK\",\"results\":[" + String.join(",", rows) + "]" + next + "}";
  }

  private static String row(String ticker, String type, String exchange) {
    return """
        {"ticker":"%s","name":"Some Corp.","type":"%s","primary_exchange":"%s"}"""
        .formatted(ticker, type, exchange);
  }

  private static Trouble trouble(VendorStub vendor) {
    return catchThrowableOfType(
            FeedUnusable.class, () -> new PolygonMarket(vendor.http()).snapshot())
        .trouble();
  }

  private static String snapshot(String status, String... tickers) {
    return "{\"count\":1,\"status\":\""
        + status
        + "\",\"tickers\":["
        + String.join(",", tickers)
        + "]}";
  }

  private static void sendZipped(HttpExchange exchange, String body) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, zipped.size());
    exchange.getResponseBody().write(zipped.toByteArray());
  }

  /// Sends a blank now and then until the client has had enough.
  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 10_000; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      LockSupport.parkNanos(20_000_000);
    }
  }
}
