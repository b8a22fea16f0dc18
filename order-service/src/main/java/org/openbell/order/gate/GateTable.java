package org.openbell.order.gate;

import java.util.List;

/// The gate as a page to read: every check, in order, with its limit. `docs/gate.md` is this text.
public final class GateTable {
  private static final String HEAD =
      """
      # The gate

      <!-- Generated from org.openbell.order.gate.Gate; do not edit. GateTableTest says how. -->

      Every entry passes all of these, in this order, or is denied with the first reason that
      applies: as `OrderDenied` on `order.events.v1`, as the counter
      `openbell_order_denied_total{reason="..."}` at `:8504/q/metrics`, and as one line in the log.
      What is not known counts as an objection. Exits do not pass here: a position may always be
      left.

      *At send*: checked once more when the order is about to be written to the gateway. *Waits*:
      may pass by itself, so a morning's pick waits for it until the cut-off (09:24:30) before it
      is denied. Limits are the defaults; settings begin with `openbell.order.`, and no setting
      goes above the ceilings in `GateLimits`.

      | | reason | why | limit | setting | at send | waits |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private GateTable() {}

  /// The page, in Markdown.
  public static String of(GateLimits limits) {
    StringBuilder page = new StringBuilder(HEAD);
    List<Check> checks = new Gate(limits).checks();
    for (int i = 0; i < checks.size(); i++) {
      page.append(line(i + 1, checks.get(i)));
    }
    return page.toString();
  }

  private static String line(int number, Check check) {
    return "| %d | `%s` | %s | %s | %s | %s | %s |%n"
        .formatted(
            number,
            check.reason(),
            check.reason().words(),
            check.limit(),
            check.setting().isEmpty() ? "" : "`" + check.setting().replace(", ", "`, `") + "`",
            yes(check.atSend()),
            yes(check.reason().mayPass()))
        .replaceAll("\\R", "\n");
  }

  private static String yes(boolean is) {
    return is ? "yes" : "";
  }
}
