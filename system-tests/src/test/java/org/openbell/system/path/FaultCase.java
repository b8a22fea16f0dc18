package org.openbell.system.path;

/// Something that a gateway, a broker, an exchange or a user does to a trade, as the simulator's
/// fault scripts say it, and what must be true when it is over.
enum FaultCase {
  LINK_TO_BROKER_LOST_AND_KEPT(When.HELD, "{fault: '1100', length: 4s, then: 1102}", End.HELD),
  LINK_TO_BROKER_LOST_WITH_DATA(When.HELD, "{fault: '1100', length: 4s, then: 1101}", End.HELD),
  LINK_TO_BROKER_LOST_AT_THE_ENTRY(
      When.BEFORE, "{when: after placeOrder, fault: '1100', length: 6s, then: 1102}", End.HELD),
  EXECUTION_WHILE_LINK_IS_LOST(
      When.BEFORE,
      "{when: after placeOrder, fault: '1100', length: 6s, executionsArrive: true}",
      End.HELD),
  GATEWAY_RESTARTS(When.HELD, "{fault: restart, down: 3s}", End.HELD),
  GATEWAY_RESTARTS_AND_FORGETS_IDS(When.HELD, "{fault: restart, down: 3s, idsBack: 50}", End.HELD),
  GATEWAY_RESTARTS_AT_THE_ENTRY(
      When.BEFORE, "{when: after placeOrder, fault: restart, down: 3s, idsBack: 50}", End.HELD),
  GATEWAY_LINE_HALF_OPEN(When.HELD, "{fault: halfOpen, length: 8s}", End.HELD),
  EVERY_EXECUTION_TWICE(
      When.BEFORE, "{fault: duplicate, message: execDetails, length: 10s}", End.HELD),
  EVERY_STATUS_THREE_TIMES(
      When.BEFORE, "{fault: duplicate, message: orderStatus, times: 3, length: 10s}", End.HELD),
  EXECUTIONS_COME_LATE(
      When.BEFORE, "{fault: reorder, message: execDetails, behind: 3, count: 2}", End.HELD),
  STATUSES_COME_LATE(
      When.BEFORE, "{fault: reorder, message: orderStatus, behind: 2, count: 4}", End.HELD),
  EXECUTION_LOST(When.BEFORE, "{when: on execDetails, fault: drop}", End.HELD),
  STATUSES_LOST(When.BEFORE, "{fault: drop, message: orderStatus, length: 8s}", End.HELD),
  ACKNOWLEDGMENTS_LOST(When.BEFORE, "{fault: drop, message: openOrder, length: 8s}", End.HELD),
  EXECUTIONS_WITHOUT_STATUS(When.BEFORE, "{fault: executionsWithoutStatus, length: 8s}", End.HELD),
  STATUS_WITHOUT_EXECUTIONS(When.BEFORE, "{fault: statusWithoutExecutions, length: 8s}", End.HELD),
  LISTS_WITHOUT_END(When.HELD, "{fault: noEndMarkers, length: 12s}", End.HELD),
  // A commission may be told up to ten seconds after its execution.
  COMMISSIONS_NEVER_COME(When.BEFORE, "{fault: noCommissions, length: 20s}", End.HELD),
  FILLS_IN_PARTS(
      When.BEFORE,
      "{fault: partialFills, symbol: PAAA, parts: '30%, 1 after 1s, rest after 2s'}",
      End.HELD),
  FILLS_ONE_BY_ONE(
      When.BEFORE,
      "{fault: partialFills, symbol: PAAA, parts: '1, 1, 1, 1 after 1s, 1, rest'}",
      End.HELD),
  CORRECTED_TO_FEWER(When.HELD, "{fault: correct, symbol: PAAA, shares: '50'}", End.HELD),
  // An order is never filled beyond its shares: more can only come after less.
  CORRECTED_TO_MORE(
      When.HELD,
      "[{fault: correct, symbol: PAAA, shares: '50'},"
          + " {when: after execDetails of PAAA, fault: correct, symbol: PAAA, shares: '80'}]",
      End.HELD),
  CORRECTED_PRICE(When.HELD, "{fault: correct, symbol: PAAA, price: '20.05'}", End.HELD),
  BUSTED(When.HELD, "{fault: bust, symbol: PAAA}", End.NOTHING_LEFT),
  ENTRY_REJECTED(When.BEFORE, "{fault: reject, symbol: PAAA, code: 201}", End.NEVER_BOUGHT),
  ENTRY_ACKNOWLEDGED_AND_REJECTED(
      When.BEFORE,
      "{fault: reject, symbol: PAAA, code: 201, openOrderFirst: true}",
      End.NEVER_BOUGHT),
  A_LEG_REJECTED(
      When.BEFORE, "{when: on execDetails, fault: reject, symbol: PAAA, code: 201}", End.HELD),
  DATA_FARM_BROKEN(When.HELD, "{fault: '2103', length: 4s}", End.HELD),
  ANOTHER_LOGIN(When.HELD, "{fault: competingSession, length: 4s}", End.HELD),
  HALTED_WHILE_HELD(When.HELD, "{fault: halt, symbol: PAAA, length: 5s}", End.HELD),
  USER_BUYS_MORE(When.HELD, "{fault: handBuy, symbol: PAAA, shares: '10'}", End.HELD),
  USER_SELLS_SOME_OF_OURS(When.HELD, "{fault: handSell, symbol: PAAA, shares: '40'}", End.HELD),
  USER_SELLS_ALL_OF_OURS(
      When.HELD, "{fault: handSell, symbol: PAAA, shares: '99'}", End.NOTHING_LEFT),
  USER_CANCELS_AN_EXIT(When.HELD, "{fault: handCancel, symbol: PAAA}", End.HELD),
  AUCTION_LEAVES_IT_OUT(
      When.AT_THE_OPEN, "{fault: openingOrdersDie, symbol: PAAA, how: canceled}", End.NEVER_BOUGHT),
  AUCTION_LEAVES_IT_INACTIVE(
      When.AT_THE_OPEN, "{fault: openingOrdersDie, symbol: PAAA, how: inactive}", End.NEVER_BOUGHT),
  AUCTION_REJECTS_IT(
      When.AT_THE_OPEN, "{fault: openingOrdersDie, symbol: PAAA, how: rejected}", End.NEVER_BOUGHT),
  OPENS_LATE(When.AT_THE_OPEN, "{fault: delayedOpen, symbol: PAAA, by: 3m}", End.HELD),
  PRESET_TAKES_IT_OUT_OF_THE_AUCTION(
      When.AT_THE_OPEN, "{fault: preset, timeInForce: DAY, count: 1}", End.NEVER_BOUGHT),
  USER_CANCELS_THE_ENTRY(
      When.AT_THE_OPEN, "{when: '09:24:50', fault: handCancel, symbol: PAAA}", End.NEVER_BOUGHT),
  LINE_CUT_AS_THE_AUCTION_PRINTS(When.AT_THE_OPEN, "{when: open+1s, fault: cut}", End.HELD),
  LINK_LOST_AS_THE_AUCTION_PRINTS(
      When.AT_THE_OPEN,
      "{when: open-2s, fault: '1100', length: 60s, then: 1102, executionsArrive: true}",
      End.HELD),
  EXECUTIONS_OF_THE_AUCTION_LOST(When.AT_THE_OPEN, "{when: on execDetails, fault: drop}", End.HELD);

  /// When the fault is told to the simulator.
  enum When {
    BEFORE,
    HELD,
    /// Before a morning's pick is entered; the opening auction follows in fast time.
    AT_THE_OPEN
  }

  /// What the trade must have come to; that nothing is lost or doubled goes without saying.
  enum End {
    HELD {
      @Override
      boolean isReached(Truth now, String trade) {
        return now.isHeld(trade) && now.sellable(trade) > 0;
      }
    },
    NOTHING_LEFT {
      @Override
      boolean isReached(Truth now, String trade) {
        return now.sellable(trade) == 0 && now.couldSell(trade) == 0;
      }
    },
    NEVER_BOUGHT {
      @Override
      boolean isReached(Truth now, String trade) {
        return now.entries(trade) <= 1 && now.held(trade) == 0 && now.isEntryOver(trade);
      }
    };

    abstract boolean isReached(Truth now, String trade);
  }

  private final When when;
  private final String script;
  private final End end;

  FaultCase(When when, String script, End end) {
    this.when = when;
    this.script = script;
    this.end = end;
  }

  When when() {
    return when;
  }

  String script() {
    return script;
  }

  End end() {
    return end;
  }
}
