package org.openbell.simulation.plan;

/// What of the house can fail by itself.
public enum Part {
  SCHEDULER("scheduler-service"),
  SCANNER("scanner-service"),
  RANKER("ranker-service"),
  ORDER("order-service"),
  EXIT("exit-service"),
  APPROVAL("approval-service");

  private final String service;

  Part(String service) {
    this.service = service;
  }

  public String service() {
    return service;
  }
}
