package org.openbell.scanner.fmp;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openbell.model.event.ScanKind;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.scanner.VendorHttp;
import org.openbell.scanner.feed.FeedUnusable.Trouble;
import org.openbell.scanner.feed.SecondFeed;
import org.openbell.scanner.scan.SecondOpinion;

/// Quotes from FMP: before the open the middle of bid and ask, afterwards the last price.
///
/// Before the open this vendor's ordinary quote still shows yesterday, so the "aftermarket" one
/// is asked, which is also its pre-market. A class share is `BRK-B` here.
public final class FmpQuotes implements SecondFeed {
  private static final long LEAST_MILLIS = 100_000_000_000L;

  private final VendorHttp http;
  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  public FmpQuotes(VendorHttp http) {
    this.http = http;
  }

  @Override
  public Map<Symbol, SecondOpinion> opinions(ScanKind kind, List<Symbol> symbols) {
    return switch (kind) {
      case PRE_OPEN -> ask("/batch-aftermarket-quote", symbols, FmpQuotes::middle);
      case RESCAN -> ask("/batch-quote", symbols, row -> positive(row.path("price")));
    };
  }

  private Map<Symbol, SecondOpinion> ask(
      String path, List<Symbol> symbols, Function<JsonNode, Optional<BigDecimal>> price) {
    Map<String, Symbol> ours =
        symbols.stream().collect(Collectors.toMap(FmpQuotes::theirName, Function.identity()));
    String query =
        "symbols=" + URLEncoder.encode(String.join(",", ours.keySet()), StandardCharsets.UTF_8);
    JsonNode body = http.get(path, query, json::readTree);
    if (!body.isArray()) {
      // Errors come as an object, with HTTP 200.
      String words = body.path("Error Message").asText("not an array of quotes");
      throw http.refuses(Trouble.NOT_OK, path, words);
    }
    Map<Symbol, SecondOpinion> opinions = new HashMap<>();
    for (JsonNode row : body) {
      Optional.ofNullable(ours.get(row.path("symbol").asText()))
          .ifPresent(
              symbol ->
                  price
                      .apply(row)
                      .flatMap(value -> opinion(value, row))
                      .ifPresent(opinion -> opinions.put(symbol, opinion)));
    }
    return opinions;
  }

  private static Optional<SecondOpinion> opinion(BigDecimal value, JsonNode row) {
    try {
      return Optional.of(
          new SecondOpinion(Price.rounded(value, RoundingMode.HALF_EVEN), moment(row)));
    } catch (IllegalArgumentException senseless) {
      return Optional.empty();
    }
  }

  /// Quotes carry seconds, aftermarket quotes milliseconds.
  private static Optional<Instant> moment(JsonNode row) {
    long number = row.path("timestamp").asLong(0);
    if (number <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        number < LEAST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }

  private static Optional<BigDecimal> middle(JsonNode row) {
    return positive(row.path("bidPrice"))
        .flatMap(
            bid ->
                positive(row.path("askPrice"))
                    .map(ask -> bid.add(ask).divide(BigDecimal.TWO, 6, RoundingMode.HALF_EVEN)));
  }

  private static Optional<BigDecimal> positive(JsonNode number) {
    return number.isNumber() && number.decimalValue().signum() > 0
        ? Optional.of(number.decimalValue())
        : Optional.empty();
  }

  private static String theirName(Symbol symbol) {
    return symbol.ticker().replace('.', '-');
  }
}
