package org.openbell.kit.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openbell.model.event.Event;

/// Every event type by its name, read from the sealed families: nothing to register, or forget.
final class EventTypes {
  private static final Map<String, Class<? extends Event>> BY_NAME = collect();

  private EventTypes() {}

  static Map<String, Class<? extends Event>> byName() {
    return BY_NAME;
  }

  static String nameOf(Event event) {
    return event.getClass().getSimpleName();
  }

  private static Map<String, Class<? extends Event>> collect() {
    Map<String, Class<? extends Event>> types = new TreeMap<>();
    records(Event.class)
        .forEach(
            type -> {
              if (types.put(type.getSimpleName(), type.asSubclass(Event.class)) != null) {
                throw new IllegalStateException("two event types are called " + type);
              }
            });
    return Map.copyOf(types);
  }

  private static Stream<Class<?>> records(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(EventTypes::records).distinct()
        : Stream.of(family);
  }
}
