package org.openbell.ranker.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.openbell.kit.Outbox;
import org.openbell.model.time.ExchangeClock;
import org.openbell.model.time.Timers;
import org.openbell.ranker.RankDesk;
import org.openbell.ranker.RankerAssembly;
import org.openbell.ranker.llm.ApiKey;
import org.openbell.ranker.llm.DeepSeek;
import org.openbell.ranker.llm.Gemini;
import org.openbell.ranker.llm.Model;
import org.openbell.ranker.llm.ModelPanel;
import org.openbell.ranker.ranking.ModelPrice;
import org.openbell.ranker.ranking.Panel;
import org.openbell.ranker.ranking.RankRecords;

/// Builds the models that have a key, and the desk.
@ApplicationScoped
public class RankerWiring {
  private static final Logger LOG = Logger.getLogger(RankerWiring.class);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  @Produces
  @Singleton
  HttpClient httpClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_LIMIT)
        .build();
  }

  void close(@Disposes HttpClient client) {
    client.shutdownNow();
  }

  @Produces
  @Singleton
  Panel panel(DeepSeekSettings deepSeek, GeminiSettings gemini, HttpClient client, Timers timers) {
    List<Model> models = new ArrayList<>();
    key(deepSeek.key())
        .map(
            key ->
                new DeepSeek(
                    deepSeek.url(),
                    key,
                    deepSeek.model(),
                    deepSeek.limit(),
                    prices(deepSeek.prices()),
                    client))
        .ifPresent(models::add);
    key(gemini.key())
        .map(
            key ->
                new Gemini(
                    gemini.url(),
                    key,
                    gemini.model(),
                    gemini.limit(),
                    prices(gemini.prices()),
                    client))
        .ifPresent(models::add);
    if (models.isEmpty()) {
      LOG.warn(
          "no model has a key: the rule ranks. Set OPENBELL_DEEPSEEK_KEY or OPENBELL_GEMINI_KEY");
    }
    return new ModelPanel(models, timers);
  }

  @Produces
  @Singleton
  RankDesk desk(
      Panel panel, RankSettings settings, RankRecords records, Outbox outbox, ExchangeClock clock) {
    return new RankerAssembly(
            panel, PromptFile.read(settings.prompt()), settings.rules(), records, outbox, clock)
        .desk();
  }

  private static Optional<ApiKey> key(Optional<String> text) {
    return text.filter(key -> !key.isBlank()).map(ApiKey::new);
  }

  private static List<ModelPrice> prices(List<PriceSettings> settings) {
    return settings.stream().map(PriceSettings::price).toList();
  }
}
