package org.openbell.simulator.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// A name that everybody knows, at a plausible price and volume of autumn 2025; not history.
record KnownListing(
    Symbol symbol, String name, String exchange, String type, Price price, long volume) {
  private static final String FILE = "/listings/known.csv";

  /// In the order of the file; lines that start with `#` are remarks.
  static List<KnownListing> all() {
    try (InputStream in = KnownListing.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(KnownListing::parse).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  private static KnownListing parse(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != 6) {
      throw new IllegalArgumentException(FILE + ": expected six fields: " + line);
    }
    return new KnownListing(
        Symbol.parse(fields[0]),
        fields[1],
        fields[2],
        fields[3],
        Price.parse(fields[4]),
        Long.parseLong(fields[5]) * 100_000);
  }

  Universe.Entry entry(Set<Integer> contractIds) {
    return new Universe.Entry(
        new Listing(symbol, Universe.contractId(symbol, contractIds), name, exchange, type),
        Grid.of(price),
        volume,
        volume / 100,
        Optional.empty(),
        false);
  }
}
