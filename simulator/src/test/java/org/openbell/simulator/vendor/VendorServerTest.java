package org.openbell.simulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.simulator.market.Played;

class VendorServerTest {
  @Test
  void carriesTheRoutesOfOtherParts() {
    try (Vendors vendors = new Vendors()) {
      vendors.server.get("/ledger", () -> Map.of("trades", 3));
      assertThat(vendors.get("/ledger").body()).isEqualTo("{\"trades\":3}");
      assertThat(vendors.get("/nowhere").statusCode()).isEqualTo(404);
      assertThat(vendors.post("/ledger", "").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void namesAPortThatIsTaken() {
    try (Vendors vendors = new Vendors()) {
      int taken = vendors.server.port();
      assertThatThrownBy(
              () ->
                  VendorServer.start(
                      vendors.market, Played.SCENARIO, vendors.market.hours()::open, taken))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("port " + taken);
    }
  }

  @Test
  void compressesOnlyWhenAsked() {
    try (Vendors vendors = new Vendors()) {
      String path = "/fmp/stable/most-actives?apikey=any";
      URI uri = URI.create("http://127.0.0.1:" + vendors.server.port() + path);
      assertThat(vendors.get(path).headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(
              vendors
                  .send(HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip"))
                  .headers()
                  .firstValue("Content-Encoding"))
          .contains("gzip");
    }
  }

  /// A measurement, not a claim: the log shows how long a whole snapshot takes to write and send.
  @Test
  void sendsAnotherSnapshotEachMinute() {
    try (Vendors vendors = new Vendors()) {
      String path = "/polygon/v2/snapshot/locale/us/markets/stocks/tickers?apiKey=any";
      String before = "";
      for (int minute = -90; minute < -80; minute++) {
        vendors.atMinute(minute);
        long start = System.nanoTime();
        String body = vendors.get(path).body();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("snapshot: " + body.length() + " bytes in " + millis + " ms");
        assertThat(body).isNotEqualTo(before);
        assertThat(vendors.get(path).body()).isEqualTo(body);
        before = body;
      }
    }
  }
}
