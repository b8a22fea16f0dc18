package org.openbell.simulator.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.openbell.model.instrument.Exchange;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

/// What happens to one symbol: its listing, its price path, its news and what the models think.
///
/// `volume` is the regular session's, `preMarketVolume` what trades before it, both in shares.
/// Between two waypoints the price wanders at most `wobble` dollars outside of them, and never
/// above the highest or below the lowest waypoint of the session.
public record Story(
    Symbol symbol,
    String name,
    Exchange exchange,
    String type,
    Price previousClose,
    Long volume,
    Long preMarketVolume,
    BigDecimal wobble,
    List<Waypoint> path,
    List<Headline> news,
    List<Opinion> opinions) {
  public Story {
    Expected.present(symbol, "symbol");
    Expected.present(name, "name");
    Expected.present(exchange, "exchange");
    Expected.present(type, "type");
    Expected.present(previousClose, "previousClose");
    Expected.positive(volume, "volume");
    Expected.positive(preMarketVolume, "preMarketVolume");
    Expected.present(wobble, "wobble");
    Expected.present(path, "path");
    path = List.copyOf(path);
    news = news == null ? List.of() : List.copyOf(news);
    opinions = opinions == null ? List.of() : List.copyOf(opinions);
    if (wobble.signum() < 0 || wobble.compareTo(previousClose.value()) >= 0) {
      throw new IllegalArgumentException("wobble is dollars from zero up, below the price");
    }
    requireWaypoint(path, "open");
    requireWaypoint(path, "close");
  }

  private static void requireWaypoint(List<Waypoint> path, String moment) {
    DayOffset needed = DayOffset.parse(moment);
    if (path.stream().noneMatch(waypoint -> waypoint.at().equals(needed))) {
      throw new IllegalArgumentException("the path needs a waypoint at: " + moment);
    }
  }
}
