package org.openbell.simulator.scenario;

/// A news item about a symbol and when it came out; `sentiment` is Polygon's word for it.
public record Headline(DayOffset at, String title, String publisher, String sentiment) {
  public Headline {
    Expected.present(at, "at");
    Expected.present(title, "title");
    Expected.present(publisher, "publisher");
    Expected.present(sentiment, "sentiment");
  }
}
