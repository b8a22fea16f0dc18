package org.openbell.simulator.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Shares;

/// What is unusual about today's trading, as somebody switched it on; nothing by default.
final class Conditions {
  /// More rejections than this waiting at once are a mistake of the script.
  private static final int MOST_REJECTIONS = 1_000;

  private final Map<Symbol, OpeningFailure> openingFailures = new HashMap<>();
  private final Map<Symbol, FillPattern> patterns = new HashMap<>();
  private final Map<Long, Progress> progress = new HashMap<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<Symbol> stalled = new HashSet<>();
  private boolean allStalled;
  private Optional<Preset> preset = Optional.empty();
  private LateCancel lateCancel = LateCancel.REFUSED;

  private record Progress(int next, Instant notBefore) {}

  private record Preset(TimeInForce timeInForce, int times) {}

  void failOpening(Symbol symbol, OpeningFailure how) {
    openingFailures.put(symbol, how);
  }

  Optional<OpeningFailure> openingFailure(Symbol symbol) {
    return Optional.ofNullable(openingFailures.get(symbol));
  }

  void rejectNext(Rejection rejection) {
    if (rejections.size() >= MOST_REJECTIONS) {
      throw new IllegalStateException(MOST_REJECTIONS + " rejections are waiting already");
    }
    rejections.add(rejection);
  }

  /// The rejection that hits this new order, used up by being asked for.
  Optional<Refusal> takeRejection(Ticket ticket, boolean afterOpenOrder) {
    for (var i = 0; i < rejections.size(); i++) {
      var rejection = rejections.get(i);
      if (rejection.afterOpenOrder() == afterOpenOrder && rejection.concerns(ticket)) {
        var at = i;
        rejection
            .afterOne()
            .ifPresentOrElse(left -> rejections.set(at, left), () -> rejections.remove(at));
        return Optional.of(rejection.refusal());
      }
    }
    return Optional.empty();
  }

  void presetTimeInForce(TimeInForce timeInForce, int times) {
    preset = times < 1 ? Optional.empty() : Optional.of(new Preset(timeInForce, times));
  }

  /// The lifetime that the account's preset forces on the next order, used up by being asked for.
  Optional<TimeInForce> takePreset() {
    var now = preset;
    now.ifPresent(p -> presetTimeInForce(p.timeInForce(), p.times() - 1));
    return now.map(Preset::timeInForce);
  }

  void lateCancel(LateCancel how) {
    lateCancel = how;
  }

  LateCancel lateCancel() {
    return lateCancel;
  }

  /// Everything but halts is as usual again.
  void end() {
    openingFailures.clear();
    patterns.clear();
    progress.clear();
    rejections.clear();
    preset = Optional.empty();
    lateCancel = LateCancel.REFUSED;
    endStalls();
  }

  void stall(Symbol symbol) {
    stalled.add(symbol);
  }

  void stallAll() {
    allStalled = true;
  }

  void endStalls() {
    allStalled = false;
    stalled.clear();
  }

  boolean isStalled(Symbol symbol) {
    return allStalled || stalled.contains(symbol);
  }

  void fillInParts(Symbol symbol, FillPattern pattern) {
    patterns.put(symbol, pattern);
  }

  void fillAsUsual(Symbol symbol) {
    patterns.remove(symbol);
  }

  boolean hasPattern(Symbol symbol) {
    return patterns.containsKey(symbol);
  }

  /// The part of the pattern that is due now, used up by being asked for; zero while none is.
  Shares takePart(Order order, Instant at) {
    var pattern = patterns.get(order.symbol());
    var from = progress.getOrDefault(order.permId(), first(pattern, at));
    progress.put(order.permId(), from);
    if (from.next() >= pattern.parts().size() || at.isBefore(from.notBefore())) {
      return Shares.ZERO;
    }
    var next = from.next() + 1;
    var due =
        next < pattern.parts().size() ? at.plus(pattern.parts().get(next).after()) : Instant.MAX;
    progress.put(order.permId(), new Progress(next, due));
    return pattern.take(from.next(), order);
  }

  private static Progress first(FillPattern pattern, Instant at) {
    return new Progress(0, at.plus(pattern.parts().getFirst().after()));
  }

  /// Whether the pattern has another part for the order in the same second.
  boolean hasPartDue(Order order, Instant at) {
    var from = progress.get(order.permId());
    return hasPattern(order.symbol()) && from != null && !at.isBefore(from.notBefore());
  }

  void forget(Order order) {
    progress.remove(order.permId());
  }
}
