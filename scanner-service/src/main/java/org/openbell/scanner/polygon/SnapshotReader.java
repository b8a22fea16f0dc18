package org.openbell.scanner.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.scanner.scan.Sighting;

/// Reads the full snapshot token by token: ten thousand stocks, several megabytes, no tree.
final class SnapshotReader {
  private static final JsonFactory JSON = new JsonFactory();

  private SnapshotReader() {}

  /// The stocks in the vendor's order, and what the vendor says about its own answer.
  record Snapshot(String status, String words, List<Sighting> sightings) {}

  static Snapshot read(InputStream body) throws IOException {
    String status = "";
    String words = "";
    Map<Symbol, Sighting> sightings = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(body)) {
      require(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "status" -> status = parser.getText();
          case "error", "message" -> words = parser.getText();
          case "tickers" -> readAll(parser, value, sightings);
          default -> parser.skipChildren();
        }
      }
      require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    }
    return new Snapshot(status, words, List.copyOf(sightings.values()));
  }

  private static void readAll(JsonParser parser, JsonToken value, Map<Symbol, Sighting> into)
      throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    require(parser, value, JsonToken.START_ARRAY);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      readOne(parser).ifPresent(seen -> into.putIfAbsent(seen.symbol(), seen));
    }
    require(parser, parser.currentToken(), JsonToken.END_ARRAY);
  }

  /// Empty when the row makes no sense; a row less counts against the snapshot's wholeness.
  private static Optional<Sighting> readOne(JsonParser parser) throws IOException {
    String ticker = "";
    Map<String, BigDecimal> numbers = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("ticker") && value == JsonToken.VALUE_STRING) {
        ticker = parser.getText();
      } else if (value == JsonToken.START_OBJECT) {
        readNumbers(parser, name, numbers);
      } else {
        parser.skipChildren();
      }
    }
    require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    return SightingRow.of(ticker, numbers);
  }

  private static void readNumbers(JsonParser parser, String group, Map<String, BigDecimal> into)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isNumeric()) {
        into.put(group + "." + name, parser.getDecimalValue());
      } else {
        parser.skipChildren();
      }
    }
    require(parser, parser.currentToken(), JsonToken.END_OBJECT);
  }

  private static void require(JsonParser parser, JsonToken found, JsonToken expected)
      throws IOException {
    if (found == null) {
      throw new JsonEOFException(parser, null, "ends before " + expected);
    }
    if (found != expected) {
      throw new JsonParseException(parser, "expected " + expected + ", found " + found);
    }
  }
}
