package org.openbell.simulator.vendor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openbell.simulator.HttpRoutes;
import org.openbell.simulator.llm.DeepSeekApi;
import org.openbell.simulator.llm.GeminiApi;
import org.openbell.simulator.llm.ModelMind;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.scenario.Scenario;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;
import org.openbell.simulator.web.Router;
import org.openbell.simulator.web.WebServer;

/// Everything the trading system reaches over HTTP, on one port of this machine.
///
/// Polygon is under `/polygon`, FMP under `/fmp/stable`, DeepSeek under `/deepseek`, Gemini under
/// `/gemini`. Any key is accepted; none is refused the way the vendor refuses it.
public final class VendorServer implements HttpRoutes, AutoCloseable {
  private final Router router;
  private final WebServer server;

  private VendorServer(Router router, WebServer server) {
    this.router = router;
    this.server = server;
  }

  /// Serves on this machine only, from now on; port 0 takes any free one.
  public static VendorServer start(Market market, Scenario scenario, InstantSource clock, int port)
      throws IOException {
    return start(
        market, scenario, clock, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /// Serves at that address from now on. `clock` shows exchange time.
  public static VendorServer start(
      Market market, Scenario scenario, InstantSource clock, InetSocketAddress address)
      throws IOException {
    Router router = new Router();
    Newsroom newsroom = Newsroom.of(market, scenario);
    ModelMind mind = new ModelMind(scenario, market.hours());
    PolygonApi.on(router, market, newsroom, clock);
    FmpApi.on(router, market, newsroom, clock);
    DeepSeekApi.on(router, mind, clock);
    GeminiApi.on(router, mind, clock);
    return new VendorServer(router, WebServer.start(address, router));
  }

  @Override
  public void get(String path, Supplier<Object> json) {
    router.get(path, _ -> Reply.ok(json.get()));
  }

  @Override
  public void post(String path, Function<Request, Reply> answer) {
    router.post(path, answer);
  }

  @Override
  public void delete(String path, Supplier<Object> json) {
    router.delete(path, _ -> Reply.ok(json.get()));
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
