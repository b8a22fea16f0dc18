package org.openbell.simulator.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.openbell.model.money.Price;
import org.openbell.simulator.market.DayBar;
import org.openbell.simulator.market.Draw;
import org.openbell.simulator.market.Market;
import org.openbell.simulator.market.Quote;
import org.openbell.simulator.web.Reply;

/// Writes snapshots as Polygon does, quirks included.
///
/// The `day` bar is all zeros before the open; `updated` and trades are in nanoseconds, minutes in
/// milliseconds; volumes may have fractions; a ticker without a trade today has no `lastTrade`,
/// and a few thin ones have no `lastQuote`.
final class SnapshotJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final int BYTES_PER_TICKER = 800;
  private static final long QUOTED_IN_100 = 96;

  private final JsonGenerator json;
  private final Market market;
  private final Instant at;

  private SnapshotJson(JsonGenerator json, Market market, Instant at) {
    this.json = json;
    this.market = market;
    this.at = at;
  }

  static Reply write(Market market, Stream<Screen> screens, Instant at) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BYTES_PER_TICKER * 64);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      new SnapshotJson(json, market, at).page(screens.toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Reply(200, out.toByteArray());
  }

  private void page(List<Screen> screens) throws IOException {
    json.writeStartObject();
    json.writeNumberField("count", screens.size());
    json.writeStringField("status", "OK");
    json.writeStringField("request_id", Long.toHexString(at.toEpochMilli()));
    json.writeArrayFieldStart("tickers");
    for (Screen screen : screens) {
      ticker(screen);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ticker(Screen screen) throws IOException {
    json.writeStartObject();
    json.writeStringField("ticker", screen.listing().symbol().ticker());
    number("todaysChangePerc", screen.changePercent());
    number("todaysChange", screen.change());
    json.writeNumberField("updated", screen.hasTraded() ? nanos(printedAt(screen)) : 0);
    day(screen);
    if (isQuoted(screen)) {
      lastQuote(screen.quote());
    }
    if (screen.hasTraded()) {
      lastTrade(screen);
    }
    minute(screen);
    prevDay(screen);
    json.writeEndObject();
  }

  private void day(Screen screen) throws IOException {
    Quote quote = screen.quote();
    json.writeObjectFieldStart("day");
    if (quote.open().isPresent()) {
      Price high = quote.high().orElseThrow();
      Price low = quote.low().orElseThrow();
      bar(quote.open().get(), high, low, quote.last());
      volume(Screen.fractional(screen.listing(), quote.volume()), "v", "dv");
      number("vw", Screen.weighted(high, low, quote.last()));
    } else {
      zeros("o", "h", "l", "c", "v", "vw");
    }
    json.writeEndObject();
  }

  private void lastQuote(Quote quote) throws IOException {
    json.writeObjectFieldStart("lastQuote");
    number("P", quote.ask());
    json.writeNumberField("S", quote.askSize());
    number("p", quote.bid());
    json.writeNumberField("s", quote.bidSize());
    json.writeNumberField("t", nanos(at));
    json.writeEndObject();
  }

  private void lastTrade(Screen screen) throws IOException {
    json.writeObjectFieldStart("lastTrade");
    json.writeArrayFieldStart("c");
    json.writeNumber(14);
    json.writeEndArray();
    json.writeStringField("i", Long.toString(screen.quote().volume()));
    number("p", screen.quote().last());
    json.writeNumberField("s", 100);
    json.writeNumberField("t", nanos(printedAt(screen)));
    json.writeNumberField("x", 4);
    json.writeEndObject();
  }

  private void minute(Screen screen) throws IOException {
    Instant from = at.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60);
    json.writeObjectFieldStart("min");
    if (screen.hasTraded()) {
      Bar bar = Bar.minute(market, screen.listing().symbol(), from);
      volume(Screen.fractional(screen.listing(), screen.quote().volume()), "av", "dav");
      json.writeNumberField("t", from.toEpochMilli());
      json.writeNumberField("n", bar.trades());
      bar(bar.open(), bar.high(), bar.low(), bar.close());
      volume(Screen.fractional(screen.listing(), bar.volume()), "v", "dv");
      number("vw", Screen.weighted(bar.high(), bar.low(), bar.close()));
    } else {
      zeros("av", "t", "n", "o", "h", "l", "c", "v", "vw");
    }
    json.writeEndObject();
  }

  private void prevDay(Screen screen) throws IOException {
    DayBar day = DayBar.yesterday(market, screen.listing());
    json.writeObjectFieldStart("prevDay");
    bar(day.open(), day.high(), day.low(), day.close());
    volume(Screen.fractional(screen.listing(), day.volume()), "v", "dv");
    number("vw", Screen.weighted(day.high(), day.low(), day.close()));
    json.writeEndObject();
  }

  private void bar(Price open, Price high, Price low, Price close) throws IOException {
    number("o", open);
    number("h", high);
    number("l", low);
    number("c", close);
  }

  private void zeros(String... names) throws IOException {
    for (String name : names) {
      json.writeNumberField(name, 0);
    }
  }

  /// The number, and the same as text under its newer name.
  private void volume(BigDecimal shares, String name, String asText) throws IOException {
    number(name, shares);
    json.writeStringField(asText, shares.toPlainString());
  }

  private void number(String name, Price price) throws IOException {
    number(name, price.value());
  }

  private void number(String name, BigDecimal value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  /// When the last print was: busy tickers a moment ago, the others up to ten minutes ago.
  private Instant printedAt(Screen screen) {
    long busy = 50_000;
    long ago = screen.quote().volume() > busy ? 1 : 600;
    Draw draw = Draw.of(screen.listing().contractId()).at("printed");
    return at.minusSeconds(draw.at(at.getEpochSecond() / 60).below(ago + 1));
  }

  private boolean isQuoted(Screen screen) {
    return screen.quote().volume() > 20_000
        || Draw.of(screen.listing().contractId()).at("quoted").below(100) < QUOTED_IN_100;
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }
}
