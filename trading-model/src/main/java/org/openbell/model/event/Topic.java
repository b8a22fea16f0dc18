package org.openbell.model.event;

import java.util.Arrays;

/// Where events travel: at most two topics per owner, and the ticks.
///
/// One partition each keeps every topic's events in one order; ticks may be partitioned by symbol.
public enum Topic {
  SCHEDULER_EVENTS("scheduler.events.v1"),
  SCANNER_EVENTS("scanner.events.v1"),
  RANKER_EVENTS("ranker.events.v1"),
  ORDER_EVENTS("order.events.v1"),
  ORDER_COMMANDS("order.commands.v1"),
  ORDER_TICKS("order.ticks.v1"),
  APPROVAL_EVENTS("approval.events.v1"),
  EXIT_EVENTS("exit.events.v1");

  private final String wireName;

  Topic(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Topic ofWireName(String name) {
    return Arrays.stream(values())
        .filter(topic -> topic.wireName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no topic is called '" + name + "'"));
  }

  /// The one topic that carries this event.
  public static Topic of(Event event) {
    return switch (event) {
      case SchedulerFact _ -> SCHEDULER_EVENTS;
      case ScannerFact _ -> SCANNER_EVENTS;
      case RankerFact _ -> RANKER_EVENTS;
      case OrderFact _ -> ORDER_EVENTS;
      case OrderCommand _ -> ORDER_COMMANDS;
      case TickFact _ -> ORDER_TICKS;
      case ApprovalFact _ -> APPROVAL_EVENTS;
      case ExitFact _ -> EXIT_EVENTS;
    };
  }
}
