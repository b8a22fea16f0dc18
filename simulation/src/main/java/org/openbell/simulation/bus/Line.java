package org.openbell.simulation.bus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Topic;
import org.openbell.simulation.plan.Dice;
import org.openbell.simulation.time.VirtualClock;

/// One service's line of incoming events: one at a time, in order within a topic, in any order
/// between topics, and again after a crash.
public final class Line {
  private static final long TRAVEL_LEAST = 4_000;
  private static final long TRAVEL_MOST = 40_000;
  private static final long BETWEEN_TWO = 1_500;

  /// What became of a record that was handed over.
  public sealed interface Outcome {
    /// It has had its effect.
    record Taken() implements Outcome {}

    /// It is handed over again, after so many microseconds.
    record Later(long micros) implements Outcome {}

    /// Nobody is there any more.
    record Gone() implements Outcome {}
  }

  /// Who takes the records.
  public interface Taker {
    boolean isThere();

    Outcome take(Envelope envelope);
  }

  private final Bus bus;
  private final VirtualClock clock;
  private final Dice dice;
  private final Taker taker;
  private final Map<Topic, Integer> next = new EnumMap<>(Topic.class);
  private final Map<Topic, Long> slowUntil = new EnumMap<>(Topic.class);
  private long restsUntil;
  private VirtualClock.Event planned;

  public Line(Bus bus, VirtualClock clock, Dice dice, List<Topic> topics, Taker taker) {
    this.bus = bus;
    this.clock = clock;
    this.dice = dice;
    this.taker = taker;
    topics.forEach(topic -> next.put(topic, 0));
    bus.join(this);
  }

  void arrived(Topic topic) {
    if (next.containsKey(topic)) {
      plan(dice.between(TRAVEL_LEAST, TRAVEL_MOST));
    }
  }

  /// Has a look whether there is something to take.
  public void poke() {
    plan(TRAVEL_LEAST);
  }

  private void plan(long wait) {
    if (planned == null) {
      planned = clock.at(Math.max(restsUntil, clock.now() + wait), this::look);
    }
  }

  private void look() {
    planned = null;
    if (!taker.isThere() || bus.isAway()) {
      return;
    }
    List<Topic> readable = readable();
    if (readable.isEmpty()) {
      planForTheSlow();
      return;
    }
    Topic topic = readable.size() == 1 ? readable.getFirst() : dice.one(readable);
    int position = next.get(topic);
    switch (taker.take(bus.read(topic, position))) {
      case Outcome.Taken _ -> {
        next.put(topic, position + 1);
        plan(BETWEEN_TWO);
      }
      case Outcome.Later(long micros) -> {
        restsUntil = clock.now() + micros;
        plan(micros);
      }
      case Outcome.Gone _ -> restsUntil = 0;
    }
  }

  private List<Topic> readable() {
    List<Topic> readable = new ArrayList<>(next.size());
    for (Map.Entry<Topic, Integer> at : next.entrySet()) {
      if (at.getValue() < bus.size(at.getKey())
          && slowUntil.getOrDefault(at.getKey(), 0L) <= clock.now()) {
        readable.add(at.getKey());
      }
    }
    return readable;
  }

  private void planForTheSlow() {
    for (Map.Entry<Topic, Integer> at : next.entrySet()) {
      if (at.getValue() < bus.size(at.getKey())) {
        plan(slowUntil.get(at.getKey()) - clock.now() + 1);
        return;
      }
    }
  }

  /// The latest records of a topic are handed over once more, in order.
  public void rewind(Topic topic, int records) {
    if (next.containsKey(topic)) {
      next.put(topic, Math.max(0, next.get(topic) - records));
      poke();
    }
  }

  /// What was taken last is not known to have been taken: all topics go back a little.
  public void rewindAll(int records) {
    next.keySet().forEach(topic -> rewind(topic, records));
  }

  /// Nothing of that topic comes before that moment.
  public void slow(Topic topic, long until) {
    slowUntil.put(topic, until);
  }

  public boolean isThrough() {
    return next.entrySet().stream().allMatch(at -> at.getValue() >= bus.size(at.getKey()));
  }
}
