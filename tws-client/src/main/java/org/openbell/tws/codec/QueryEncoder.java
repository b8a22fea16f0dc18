package org.openbell.tws.codec;

import org.openbell.tws.message.Request.AccountSummary;
import org.openbell.tws.message.Request.Executions;
import org.openbell.tws.message.Request.FindContracts;
import org.openbell.tws.message.Request.SubscribeTicks;
import org.openbell.tws.wire.FieldWriter;
import org.openbell.tws.wire.Gate;
import org.openbell.tws.wire.ServerVersion;

/// Writes the queries that have more than an id.
final class QueryEncoder {
  private QueryEncoder() {}

  static FieldWriter executions(ServerVersion version, Executions query) {
    var out = new FieldWriter().add(7).add(3).add(query.requestId());
    out.add(0); // of any client
    out.addUnset(6); // account, time, symbol, security type, exchange, side
    if (version.has(Gate.EXECUTION_DAYS)) {
      out.add(Integer.MAX_VALUE).add(0); // no number of days, no dates: since midnight
    }
    return out;
  }

  static FieldWriter findContracts(FindContracts query) {
    var out = new FieldWriter().add(9).add(8).add(query.requestId());
    return Fields.addContract(out, query.query().contract())
        .add(false) // include expired
        .addUnset(3); // security id type, security id, issuer
  }

  static FieldWriter accountSummary(AccountSummary query) {
    return new FieldWriter()
        .add(62)
        .add(1)
        .add(query.requestId())
        .add("All")
        .add(String.join(",", query.tags()));
  }

  static FieldWriter subscribeTicks(SubscribeTicks request) {
    var out = new FieldWriter().add(1).add(11).add(request.requestId());
    return Fields.addContract(out, request.contract())
        .add(false) // delta neutral contract
        .add(request.genericTicks())
        .add(false) // snapshot
        .add(false) // regulatory snapshot
        .addUnset(); // options
  }
}
