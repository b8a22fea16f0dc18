package org.openbell.scanner;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;

/// Both vendors with a market of one stock, and an exchange clock that stands at 08:00 New York.
public final class VendorResource implements QuarkusTestResourceLifecycleManager {
  private VendorStub vendors;

  @Override
  public Map<String, String> start() {
    vendors = new VendorStub(VendorResource::answer);
    return Map.of(
        "openbell.clock",
        "2099-01-01T00:00:00Z=2025-10-29T12:00:00Z*1",
        "openbell.polygon.url",
        vendors.base().toString(),
        "openbell.polygon.key",
        VendorStub.KEY,
        "openbell.fmp.url",
        vendors.base().toString(),
        "openbell.fmp.key",
        VendorStub.KEY,
        "openbell.scan.smallest-universe",
        "1");
  }

  @Override
  public void stop() {
    vendors.close();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    VendorStub.send(exchange, 200, body(path));
  }

  private static String body(String path) {
    if (path.endsWith("/v3/reference/tickers")) {
      return """
          {"status":"OK","results":[{"ticker":"WULF","name":"TeraWulf Inc.","type":"CS",
           "primary_exchange":"XNAS"}]}""";
    }
    if (path.endsWith("/stocks/tickers")) {
      return """
          {"status":"OK","tickers":[{"ticker":"WULF","min":{"av":4200000.5},
           "prevDay":{"c":13.90,"v":58000000},
           "lastTrade":{"p":15.12,"t":1761739197000000000},
           "lastQuote":{"P":15.13,"p":15.12}}]}""";
    }
    return path.endsWith("/batch-aftermarket-quote")
        ? """
          [{"symbol":"WULF","bidPrice":15.11,"askPrice":15.13,"timestamp":1761739197000}]"""
        : "{\"status\":\"OK\",\"results\":[]}";
  }
}
