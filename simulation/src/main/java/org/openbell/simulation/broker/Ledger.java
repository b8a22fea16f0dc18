package org.openbell.simulation.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;

/// What really happened: every match with all its revisions, every holding at every moment, every
/// message that came in. Nothing of the services can reach it.
public final class Ledger {
  /// One match in one revision; `order` is empty for what was done by hand. A revision without
  /// shares says that it never happened.
  public record Match(
      String base,
      int revision,
      Optional<VenueOrder> order,
      Symbol symbol,
      Side side,
      long shares,
      int cents,
      long at,
      long saidAt) {
    public String id() {
      return base + (revision < 10 ? ".0" : ".") + revision;
    }

    public Optional<OrderRef> ref() {
      return order.map(VenueOrder::ref);
    }
  }

  /// What the account held from that moment on.
  public record Holding(Symbol symbol, long shares, long at, boolean opening) {}

  /// What a program asked for.
  public record Request(String what, int orderId, OrderRef ref, long at) {}

  /// What a person did at the broker's own screen.
  public record Hand(String what, long permanentId, long at) {}

  /// The exchange stopped trading in a stock.
  public record Halt(Symbol symbol, long from, long until) {}

  /// The broker's own stops and timed orders in a stock did nothing.
  public record Sleep(Symbol symbol, long from, long until) {}

  private final Map<String, Match> newest = new LinkedHashMap<>();
  private final List<Match> matches = new ArrayList<>();
  private final Map<Symbol, Long> held = new LinkedHashMap<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<VenueOrder> refused = new ArrayList<>();
  private final List<Hand> hands = new ArrayList<>();
  private final List<Halt> halts = new ArrayList<>();
  private final List<Sleep> sleeps = new ArrayList<>();
  private int numbers;

  void open(Symbol symbol, long shares, long at) {
    held.put(symbol, shares);
    holdings.add(new Holding(symbol, shares, at, true));
  }

  Match matched(Optional<VenueOrder> order, Symbol symbol, Side side, long shares, int c, long at) {
    String prefix = order.isPresent() ? "0000e0d5" : "0000f00d";
    String base = "%s.%08x.01".formatted(prefix, ++numbers);
    Match match = new Match(base, 1, order, symbol, side, shares, c, at, at);
    write(match, match.shares(), at);
    return match;
  }

  /// The exchange says that it was another match.
  Match revise(Match was, long shares, int cents, long at) {
    Match now =
        new Match(
            was.base(),
            was.revision() + 1,
            was.order(),
            was.symbol(),
            was.side(),
            shares,
            cents,
            was.at(),
            at);
    write(now, shares - was.shares(), at);
    return now;
  }

  private void write(Match match, long more, long at) {
    newest.put(match.base(), match);
    matches.add(match);
    long change = match.side() == Side.BUY ? more : -more;
    long now = held.merge(match.symbol(), change, Long::sum);
    holdings.add(new Holding(match.symbol(), now, at, false));
  }

  void refused(VenueOrder order) {
    refused.add(order);
  }

  /// Orders that came in and were never worked.
  public List<VenueOrder> refused() {
    return refused;
  }

  void asked(Request request) {
    requests.add(request);
  }

  void byHand(Hand act) {
    hands.add(act);
  }

  public long held(Symbol symbol) {
    return held.getOrDefault(symbol, 0L);
  }

  public Map<Symbol, Long> held() {
    return held;
  }

  /// The newest revision of every match.
  public Iterable<Match> newest() {
    return newest.values();
  }

  public List<Match> matches() {
    return matches;
  }

  public List<Holding> holdings() {
    return holdings;
  }

  public List<Request> requests() {
    return requests;
  }

  void halted(Symbol symbol, long from, long until) {
    halts.add(new Halt(symbol, from, until));
  }

  public List<Halt> halts() {
    return halts;
  }

  void slept(Symbol symbol, long from, long until) {
    sleeps.add(new Sleep(symbol, from, until));
  }

  public List<Sleep> sleeps() {
    return sleeps;
  }

  public List<Hand> hands() {
    return hands;
  }

  /// Bought less sold under our reference.
  public long net(Symbol symbol) {
    long net = 0;
    for (Match match : newest.values()) {
      if (match.order().isPresent() && match.symbol().equals(symbol)) {
        net += match.side() == Side.BUY ? match.shares() : -match.shares();
      }
    }
    return net;
  }
}
