package org.openbell.system.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openbell.auditor.fact.Outage;

/// A process of the stack that can be hurt; the six services come first.
enum Target {
  SCHEDULER("scheduler-service", 96),
  SCANNER("scanner-service", 160),
  RANKER("ranker-service", 128),
  ORDER("order-service", 128),
  EXIT("exit-service", 96),
  APPROVAL("approval-service", 112),
  KAFKA("kafka", 256),
  POSTGRES("postgres", 256),
  SIMULATOR("simulator", 256);

  private final String process;
  private final int megabytes;

  Target(String process, int megabytes) {
    this.process = process;
    this.megabytes = megabytes;
  }

  /// The name of the process, and of a service's folder.
  String process() {
    return process;
  }

  int megabytes() {
    return megabytes;
  }

  boolean isService() {
    return process.endsWith("-service");
  }

  /// A service's PostgreSQL login.
  String login() {
    return "svc_" + process.substring(0, process.indexOf('-'));
  }

  /// Which part of the day's duties nobody does while it is away, if the auditor allows for any.
  Optional<Outage.Part> part() {
    return switch (this) {
      case ORDER -> Optional.of(Outage.Part.ORDER_SERVICE);
      case EXIT -> Optional.of(Outage.Part.EXIT_SERVICE);
      case KAFKA -> Optional.of(Outage.Part.EVENTS);
      case POSTGRES -> Optional.of(Outage.Part.DATABASE);
      case SIMULATOR -> Optional.of(Outage.Part.GATEWAY_LINK);
      case SCHEDULER, SCANNER, RANKER, APPROVAL -> Optional.empty();
    };
  }

  static List<Target> services() {
    return Arrays.stream(values()).filter(Target::isService).toList();
  }

  static Target parse(String process) {
    return Arrays.stream(values())
        .filter(target -> target.process.equals(process))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is called '" + process + "'"));
  }
}
