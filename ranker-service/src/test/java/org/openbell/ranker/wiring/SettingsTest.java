package org.openbell.ranker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.ranker.Samples;
import org.openbell.ranker.ranking.ModelPrice;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoKeyIsAmongThem() throws IOException {
    SmallRyeConfig config = config();

    DeepSeekSettings deepSeek = config.getConfigMapping(DeepSeekSettings.class);
    GeminiSettings gemini = config.getConfigMapping(GeminiSettings.class);
    RankSettings rank = config.getConfigMapping(RankSettings.class);

    assertThat(deepSeek.url()).isEqualTo(URI.create("https://api.deepseek.com"));
    assertThat(deepSeek.key()).isEmpty();
    assertThat(deepSeek.model()).isEqualTo("deepseek-flash");
    assertThat(deepSeek.limit()).isEqualTo(Duration.ofSeconds(60));
    assertThat(deepSeek.prices().stream().map(PriceSettings::price))
        .isEqualTo(List.of(price("2026-01-01", "0.15", "0.60")));
    assertThat(gemini.url()).isEqualTo(URI.create("https://generativelanguage.googleapis.com"));
    assertThat(gemini.key()).isEmpty();
    assertThat(gemini.model()).isEqualTo("gemini-3.8-flash");
    assertThat(gemini.limit()).isEqualTo(Duration.ofSeconds(60));
    assertThat(gemini.prices().stream().map(PriceSettings::price))
        .isEqualTo(List.of(price("2026-09-02", "0.75", "3.75")));
    assertThat(rank.rules()).isEqualTo(Samples.RULES);
    assertThat(rank.prompt()).isEqualTo("rank-candidates.v1");
  }

  private static ModelPrice price(String from, String input, String output) {
    return new ModelPrice(LocalDate.parse(from), new BigDecimal(input), new BigDecimal(output));
  }

  private static SmallRyeConfig config() throws IOException {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(SettingsTest.class.getResource("/application.properties")))
        .withMapping(DeepSeekSettings.class)
        .withMapping(GeminiSettings.class)
        .withMapping(RankSettings.class)
        .build();
  }
}
