package org.openbell.simulation.planted;

import org.openbell.simulation.node.Seams;

/// One planted bug for tests that need a day that goes wrong.
public final class Example {
  private Example() {}

  public static Seams withoutStop() {
    return Bugs.all().get("the stop is left out").get();
  }
}
