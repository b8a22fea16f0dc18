package org.openbell.simulator.vendor;

import java.time.Instant;
import org.openbell.model.instrument.Symbol;

/// One headline about one symbol.
record NewsItem(
    String id, Symbol symbol, Instant published, String title, String publisher, String sentiment) {
  String url() {
    return "https://news.example.com/" + id;
  }

  String description() {
    return title + ". This text was written for a simulation and reports nothing real.";
  }
}
