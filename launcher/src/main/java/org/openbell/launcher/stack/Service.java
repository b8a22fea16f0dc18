package org.openbell.launcher.stack;

import java.util.Locale;

/// The six services, in the order in which a trade passes them, each with its port and heap.
public enum Service {
  SCHEDULER(1, 96),
  SCANNER(2, 160),
  RANKER(3, 128),
  ORDER(4, 128),
  EXIT(5, 96),
  APPROVAL(6, 112);

  private final int aboveBase;
  private final int heapMegabytes;

  Service(int aboveBase, int heapMegabytes) {
    this.aboveBase = aboveBase;
    this.heapMegabytes = heapMegabytes;
  }

  /// How far its port lies above the base: 1 to 6.
  int aboveBase() {
    return aboveBase;
  }

  public int heapMegabytes() {
    return heapMegabytes;
  }

  /// Also the name of its process.
  public String folder() {
    return lowerCase() + "-service";
  }

  /// Its PostgreSQL login, and the schema of the same name.
  public String login() {
    return "svc_" + lowerCase();
  }

  private String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }
}
