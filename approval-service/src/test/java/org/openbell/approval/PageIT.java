package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.openbell.approval.browser.Chromium;
import org.openbell.approval.browser.Screen;
import org.openbell.approval.browser.Tab;
import org.openbell.kit.json.EventJson;
import org.openbell.kit.testing.StackResource;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.EventId;
import org.openbell.model.event.OrderFact.TradeProposed;
import org.openbell.model.event.Topic;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.trade.ScanId;
import org.openbell.model.trade.TradeId;

/// The page and the desk together: from the login to an order that may go out, on two screens.
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@TestProfile(ApprovalServiceIT.FromTenOn.class)
class PageIT {
  private static final String TRADE = "20251029-PAGE";

  @TestHTTPResource URI desk;
  @Inject EventJson json;
  @Inject ExchangeClock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void aQuestionIsAnsweredOnOneScreenAndSettledOnTheOther() throws Exception {
    var program = Chromium.program();
    assumeTrue(program.isPresent(), "SKIPPED: no Chromium here, so the page is not tried");
    try (Chromium browser = Chromium.start(program.get())) {
      Tab phone = logIn(browser, Screen.PHONE_DARK);
      Tab desktop = logIn(browser, Screen.DESKTOP);
      ask();
      String card = "document.getElementById('ask-" + TRADE + "')";
      desktop.waitFor(card);
      phone.waitFor(card).shoot("real-asked");
      phone.eval(card + ".querySelector('.approve').click(); 1");
      phone.waitForWords("go out as a limit order at 15.55 or less.").shoot("real-approved");
      desktop.waitFor("!" + card).shoot("real-settled");

      assertThat(desktop.eval("window.troubles")).isEmpty();
      assertThat(phone.eval("window.troubles")).isEmpty();
    }
  }

  private Tab logIn(Chromium browser, Screen screen) {
    Tab tab = browser.open(screen).watch().go(desk.resolve("/").toString());
    tab.waitForWords("Access token").type("#token", ApprovalServiceIT.TOKEN).press("Enter");
    return tab.waitForWords("What needs me?");
  }

  private void ask() throws Exception {
    TradeProposed proposed =
        new TradeProposed(
            TradeId.parse(TRADE),
            new ScanId("20251029T1000"),
            Examples.bbarPlan(),
            clock.instant().plus(Duration.ofHours(1)));
    Envelope envelope =
        new Envelope(
            EventId.derived("order-service", "page", 1),
            EventJson.typeOf(proposed),
            Envelope.SCHEMA,
            clock.instant(),
            clock.instant(),
            proposed.tradeId(),
            "test",
            "order-service",
            "test",
            proposed);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.ORDER_EVENTS.wireName(), proposed.key(), json.write(envelope)))
          .get(30, TimeUnit.SECONDS);
    }
  }
}
