package org.openbell.simulator;

import java.time.InstantSource;
import java.util.Map;
import org.openbell.simulator.faults.Fault;
import org.openbell.simulator.faults.FaultFile;
import org.openbell.simulator.gateway.ExchangeThread;
import org.openbell.simulator.gateway.FaultDesk;
import org.openbell.simulator.web.Reply;
import org.openbell.simulator.web.Request;

/// Faults and the user's own hands over HTTP, while the simulator runs.
///
/// `GET /faults`, `POST /faults`, `DELETE /faults`, `POST /hand`, `POST /hand/cancel`; what is sent
/// is YAML or JSON of at most 64 KiB, and what makes no sense is answered with 400 in words.
final class FaultRoutes {
  private static final int LARGEST_BODY = 64 << 10;

  private final ExchangeThread exchange;
  private final FaultDesk faults;
  private final InstantSource clock;

  private FaultRoutes(ExchangeThread exchange, FaultDesk faults, InstantSource clock) {
    this.exchange = exchange;
    this.faults = faults;
    this.clock = clock;
  }

  static void on(
      HttpRoutes routes, ExchangeThread exchange, FaultDesk faults, InstantSource clock) {
    var its = new FaultRoutes(exchange, faults, clock);
    routes.get("/faults", () -> exchange.ask(faults::report));
    routes.post("/faults", its::add);
    routes.delete("/faults", () -> exchange.ask(faults::clear));
    routes.post("/hand", its::trade);
    routes.post("/hand/cancel", its::cancel);
  }

  private Reply add(Request request) {
    if (isTooLarge(request)) {
      return tooLarge();
    }
    var script = FaultFile.parse("request body", request.body());
    return Reply.ok(exchange.ask(() -> faults.add(script, clock.instant())));
  }

  private Reply trade(Request request) {
    return isTooLarge(request)
        ? tooLarge()
        : byHand(FaultFile.trade("request body", request.body()));
  }

  private Reply cancel(Request request) {
    return isTooLarge(request)
        ? tooLarge()
        : byHand(FaultFile.cancel("request body", request.body()));
  }

  private Reply byHand(Fault.VenueFault act) {
    exchange.ask(
        () -> {
          faults.byHand(act, clock.instant());
          return act;
        });
    return Reply.ok(Map.of("done", act.kind()));
  }

  private static boolean isTooLarge(Request request) {
    return request.body().length() > LARGEST_BODY;
  }

  private static Reply tooLarge() {
    return Reply.of(413, Map.of("error", "the body is larger than " + LARGEST_BODY + " bytes"));
  }
}
