package org.openbell.launcher.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/// Which port serves what, all on 127.0.0.1; moving the base moves every port by as much.
public record PortPlan(int base) {
  public static final int DEFAULT_BASE = 8480;
  private static final int LOWEST = 6000;
  private static final int HIGHEST = 60_000;
  private static final int ABOVE_THE_SERVICES = 7;
  private static final int ABOVE_ITS_OWN = 20;

  public PortPlan {
    if (base < LOWEST || base > HIGHEST) {
      throw new IllegalArgumentException(
          "--port-base is " + LOWEST + " to " + HIGHEST + ", not " + base);
    }
  }

  /// The simulator's vendors and its ledger.
  public int simulator() {
    return base;
  }

  public int service(Service service) {
    return base + service.aboveBase();
  }

  /// A service's metrics.
  public int management(Service service) {
    return service(service) + ABOVE_ITS_OWN;
  }

  /// What the auditor finds.
  public int auditor() {
    return base + ABOVE_THE_SERVICES;
  }

  /// The broker's gateway; 4002 is the paper port of IB Gateway.
  public int gateway() {
    return shifted(4002);
  }

  public int kafka() {
    return shifted(9492);
  }

  public int kafkaController() {
    return shifted(9493);
  }

  public int postgres() {
    return shifted(5492);
  }

  /// Every port with what it is for, in the order in which they are asked for.
  public Map<Integer, String> uses(boolean withGateway) {
    var uses = new LinkedHashMap<Integer, String>();
    uses.put(postgres(), "PostgreSQL");
    uses.put(kafka(), "Kafka");
    uses.put(kafkaController(), "Kafka's controller");
    uses.put(simulator(), "the simulator's market data");
    if (withGateway) {
      uses.put(gateway(), "the simulator's broker gateway");
    }
    for (var service : Service.values()) {
      uses.put(service(service), service.folder());
      uses.put(management(service), "the metrics of " + service.folder());
    }
    uses.put(auditor(), "the auditor");
    return uses;
  }

  private int shifted(int usual) {
    return usual + base - DEFAULT_BASE;
  }
}
