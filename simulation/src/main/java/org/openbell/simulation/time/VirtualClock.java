package org.openbell.simulation.time;

import java.time.Instant;
import java.util.PriorityQueue;
import org.openbell.model.time.ExchangeClock;

/// The one clock of a simulated day: it moves from one thing to do to the next, and a microsecond
/// whenever somebody reads it, so that no two readings agree.
///
/// It claims to be real, so that the services judge by it what they judge by a real clock. For one
/// thread.
public final class VirtualClock implements ExchangeClock {
  /// More than any day needs: beyond it something goes round in circles.
  private static final int MOST_EVENTS = 2_000_000;

  /// Something to be done; taken back by [#cancel].
  public static final class Event implements Comparable<Event> {
    private final long at;
    private final long order;
    private Runnable work;

    private Event(long at, long order, Runnable work) {
      this.at = at;
      this.order = order;
      this.work = work;
    }

    public void cancel() {
      work = null;
    }

    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(order);
    }
  }

  private final PriorityQueue<Event> waiting = new PriorityQueue<>();
  private long micros;
  private long added;
  private int run;

  public VirtualClock(Instant start) {
    this.micros = micros(start);
  }

  public static long micros(Instant moment) {
    return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }

  /// A moment later than every one told before.
  @Override
  public Instant instant() {
    micros++;
    return instant(micros);
  }

  @Override
  public boolean isReal() {
    return true;
  }

  /// Microseconds since 1970, without moving on.
  public long now() {
    return micros;
  }

  /// A moment of one's own.
  public long tick() {
    return ++micros;
  }

  public long nanos() {
    return micros * 1_000;
  }

  public Event at(long when, Runnable work) {
    Event event = new Event(Math.max(when, micros), added++, work);
    waiting.add(event);
    return event;
  }

  public Event at(Instant when, Runnable work) {
    return at(micros(when), work);
  }

  public Event after(long wait, Runnable work) {
    return at(micros + wait, work);
  }

  /// Does everything that is due until then, in order.
  public void runUntil(Instant end) {
    long last = micros(end);
    while (!waiting.isEmpty() && waiting.peek().at <= last) {
      Event next = waiting.remove();
      if (next.work != null) {
        if (++run > MOST_EVENTS) {
          throw new IllegalStateException(run + " events by " + instant(micros) + ": a loop?");
        }
        micros = Math.max(micros, next.at);
        next.work.run();
      }
    }
    micros = Math.max(micros, last);
  }

  public int eventsRun() {
    return run;
  }
}
