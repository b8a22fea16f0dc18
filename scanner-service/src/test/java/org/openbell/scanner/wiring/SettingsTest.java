package org.openbell.scanner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openbell.model.money.Percent;
import org.openbell.model.money.Price;
import org.openbell.model.money.Usd;
import org.openbell.scanner.scan.ScanCriteria;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoKeyIsAmongThem() throws IOException {
    SmallRyeConfig config = config(Map.of());

    PolygonSettings polygon = config.getConfigMapping(PolygonSettings.class);
    FmpSettings fmp = config.getConfigMapping(FmpSettings.class);

    assertThat(polygon.url()).isEqualTo(URI.create("https://api.massive.com"));
    assertThat(polygon.key()).isEmpty();
    assertThat(polygon.limit()).isEqualTo(Duration.ofSeconds(30));
    assertThat(fmp.url()).isEqualTo(URI.create("https://financialmodelingprep.com/stable"));
    assertThat(fmp.key()).isEmpty();
    assertThat(fmp.limit()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.getConfigMapping(ScanSettings.class).criteria())
        .isEqualTo(
            new ScanCriteria(
                Price.parse("1"),
                Price.parse("50"),
                Usd.parse("1000000"),
                new BigDecimal("20000"),
                new BigDecimal("100000"),
                Percent.parse("1.0"),
                Duration.ofMinutes(5),
                Percent.parse("2"),
                Percent.parse("80"),
                Percent.parse("2"),
                Duration.ofMinutes(15),
                40,
                30,
                12,
                5,
                Percent.parse("80"),
                1000));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    SmallRyeConfig config =
        config(
            Map.of(
                "openbell.polygon.url", "http://127.0.0.1:8480/polygon",
                "openbell.polygon.key", "k"));

    PolygonSettings polygon = config.getConfigMapping(PolygonSettings.class);

    assertThat(polygon.url()).isEqualTo(URI.create("http://127.0.0.1:8480/polygon"));
    assertThat(polygon.key()).contains("k");
  }

  private static SmallRyeConfig config(Map<String, String> above) throws IOException {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(
            new PropertiesConfigSource(SettingsTest.class.getResource("/application.properties")),
            new PropertiesConfigSource(above, "above", 900))
        .withMapping(PolygonSettings.class)
        .withMapping(FmpSettings.class)
        .withMapping(ScanSettings.class)
        .build();
  }
}
