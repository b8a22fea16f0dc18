package org.openbell.scanner.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.ScannerFact.Headline;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.VendorStub;

class PolygonNewsTest {
  @Test
  void readsHeadlinesAsOneLineAndLeavesOutTheUndated() {
    String body =
        """
        {"status":"OK","results":[
         {"title":"Big\\n news\\u0000 today","published_utc":"2025-10-29T11:00:00Z",
          "publisher":{"name":"Wire"}},
         {"title":"When?","published_utc":"yesterday","publisher":{"name":"Wire"}},
         {"title":"  ","published_utc":"2025-10-29T11:00:00Z"}]}""";
    try (var vendor = VendorStub.answering(200, body)) {
      var news =
          new PolygonNews(vendor.http())
              .headlines(Symbol.parse("BRK.B"), Instant.parse("2025-10-28T11:00:00.123Z"), 5);

      assertThat(news)
          .containsExactly(
              new Headline(Instant.parse("2025-10-29T11:00:00Z"), "Wire", "Big  news  today"));
      assertThat(vendor.asked().getFirst())
          .contains("ticker=BRK.B", "published_utc.gte=2025-10-28T11:00:00Z", "limit=5");
    }
  }
}
