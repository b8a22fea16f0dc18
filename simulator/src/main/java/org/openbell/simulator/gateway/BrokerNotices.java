package org.openbell.simulator.gateway;

/// What the gateway says with the codes of its own state; texts differ between builds of it.
final class BrokerNotices {
  private BrokerNotices() {}

  static String text(int code) {
    return switch (code) {
      case 1100 -> "Connectivity between IBKR and Trader Workstation has been lost.";
      case 1101 ->
          "Connectivity between IBKR and Trader Workstation has been restored - data lost.";
      case 1102 ->
          "Connectivity between IBKR and Trader Workstation has been restored - data maintained."
              + " The following farms are connected: usfarm; ushmds; secdefil.";
      case 2103 -> "Market data farm connection is broken:usfarm";
      case 2104 -> "Market data farm connection is OK:usfarm";
      case 2105 -> "HMDS data farm connection is broken:ushmds";
      case 2106 -> "HMDS data farm connection is OK:ushmds";
      case 2110 ->
          "Connectivity between Trader Workstation and server is broken. It will be restored"
              + " automatically.";
      case 2157 -> "Sec-def data farm connection is broken:secdefil";
      case 2158 -> "Sec-def data farm connection is OK:secdefil";
      case 10197 -> "No market data during competing live session";
      default -> "Notice " + code + " of a fault script";
    };
  }
}
