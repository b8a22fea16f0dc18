package org.openbell.simulation.bus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.Topic;

/// The topics: each an ordered log of one partition that nobody can take anything out of.
///
/// Ticks do not travel here: they are told to whoever listens at that moment.
public final class Bus {
  private final Map<Topic, List<Envelope>> logs = new EnumMap<>(Topic.class);
  private final List<Line> lines = new ArrayList<>();
  private final List<ObjIntConsumer<Envelope>> readers = new ArrayList<>();
  private boolean away;

  public Bus() {
    for (Topic topic : Topic.values()) {
      logs.put(topic, new ArrayList<>());
    }
  }

  void join(Line line) {
    lines.add(line);
  }

  /// Somebody outside the house who hears everything, with its place in its topic.
  public void overhear(ObjIntConsumer<Envelope> reader) {
    readers.add(reader);
  }

  /// Nothing can be published or read while it is away.
  public void setAway(boolean isAway) {
    away = isAway;
    if (!away) {
      lines.forEach(Line::poke);
    }
  }

  public boolean isAway() {
    return away;
  }

  public void publish(Envelope envelope) {
    Topic topic = Topic.of(envelope.payload());
    List<Envelope> log = logs.get(topic);
    log.add(envelope);
    readers.forEach(reader -> reader.accept(envelope, log.size() - 1));
    for (Line line : lines) {
      line.arrived(topic);
    }
  }

  int size(Topic topic) {
    return logs.get(topic).size();
  }

  Envelope read(Topic topic, int position) {
    return logs.get(topic).get(position);
  }
}
