package org.openbell.simulator.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.openbell.simulator.account.Commission;

/// Commissions that are charged but not told yet: they arrive milliseconds to ten seconds after
/// their execution (seen at live opens).
final class Charges {
  private static final int SHORTEST_MILLIS = 10;
  private static final int LONGEST_MILLIS = 10_000;

  private final Book book;
  private final long seed;
  private final PriorityQueue<Charge> waiting =
      new PriorityQueue<>(Comparator.comparing(Charge::due).thenComparing(Charge::number));
  private int number;

  private record Charge(Instant due, int number, long permId, Commission amount) {}

  Charges(Book book, long seed) {
    this.book = book;
    this.seed = seed;
  }

  void add(Order order, Commission commission, Instant executedAt) {
    number++;
    var random = new SplittableRandom(seed * 1_000_003 + number);
    var millis = random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS + 1);
    waiting.add(
        new Charge(executedAt.plus(Duration.ofMillis(millis)), number, order.permId(), commission));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void tellUntil(Instant now) {
    while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
      var charge = waiting.remove();
      book.find(charge.permId())
          .ifPresent(order -> book.tell(new VenueEvent.Charged(order, charge.amount())));
    }
  }
}
