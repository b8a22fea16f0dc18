package org.openbell.system.chaos;

import java.util.Locale;
import org.openbell.auditor.fact.Outage;

/// One of order-service's two lines, with a proxy on it that can cut, silence or stall.
enum Line {
  GATEWAY(Outage.Part.GATEWAY_LINK),
  DATABASE(Outage.Part.DATABASE);

  private final Outage.Part part;

  Line(Outage.Part part) {
    this.part = part;
  }

  Outage.Part part() {
    return part;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Line parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
