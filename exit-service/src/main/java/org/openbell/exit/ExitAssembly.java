package org.openbell.exit;

import org.openbell.exit.exit.ExitPolicy;

/// Builds the whole service from its ports, without a container.
public final class ExitAssembly {
  private ExitAssembly() {}

  public static ExitDesk build(ExitPorts ports, ExitPolicy policy) {
    return new ExitDesk(ports, policy, new WatchList(), new Wakeups(ports, policy));
  }
}
