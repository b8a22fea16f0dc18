package org.openbell.approval.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openbell.approval.Examples;
import org.openbell.model.event.Envelope;
import org.openbell.model.event.OrderFact.BrokerStatementSeen;
import org.openbell.model.event.OrderFact.FillRecorded;
import org.openbell.model.event.OrderFact.StatedExecution;
import org.openbell.model.event.OrderFact.StatedHolding;
import org.openbell.model.event.SchedulerFact.FlattenDue;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.trade.Leg;
import org.openbell.model.trade.TradeId;

/// The trader's own day, 2025-10-29, as its log has it: 13 trades of ours, entered at 13:30.
///
/// The log names the sums, the winners, the best and the worst trade, four entries with the day's
/// open and high, and how many targets there were. It names no fills: shares, partial fills,
/// commissions, the other losers' results and how the 28 targets were spread are made up so that
/// these figures come out. Its -9.73 % for BYND fits no whole number of shares at 2.04. Of its 47
/// fills 36 are taken as ours and 11 as those of the old positions that it lists as closed.
final class SeedDay {
  private static final String ENTRY = "13:30:00";
  private static final String END = "15:45:10";
  private static final List<String> OLD =
      List.of("EHTH", "FTEK", "HUYA", "LUXE", "REPL", "RNGR", "RPID", "SSP", "STRW", "VMD", "OLDX");

  private final List<Envelope> told = new ArrayList<>();

  private SeedDay() {
    winnerAtTarget("LBRT", 2, "18.35", "18.68", "0.18", "0.19");
    winnerAtTarget("RCAT", 3, "11.04", "11.24", "0.17", "0.18");
    wulf();
    liquidated("PRME", 10, "5.00", "5.06", "0.35", 2, true);
    liquidated("BBAR", 5, "15.06", "14.90", "0.35", 2, true);
    liquidated("BYND", 40, "2.04", "1.848", "0.36", 3, false);
    liquidated("CLVT", 10, "4.10", "4.00", "0.35", 3, true);
    liquidated("CSTM", 10, "15.80", "15.70", "0.35", 3, true);
    liquidated("GERN", 10, "1.30", "1.20", "0.35", 3, true);
    liquidated("INDI", 10, "5.40", "5.30", "0.35", 2, true);
    liquidated("RIG", 10, "3.90", "3.80", "0.35", 2, true);
    liquidated("SBET", 10, "14.20", "14.10", "0.35", 2, true);
    liquidated("UP", 10, "2.20", "2.14", "0.35", 2, true);
    told.add(Told.at("15:45:00", new FlattenDue(Examples.DATE, Examples.at("16:00"))));
    told.add(Told.at("16:00:05", statement()));
  }

  static DayRecords records() {
    List<Envelope> told = new SeedDay().told;
    told.sort(Comparator.comparing(Envelope::occurredAt));
    return Told.day(told);
  }

  /// Open and high of the four stocks that the log looks up, the high in the morning, before the
  /// entries at 13:30.
  static Tape tape() {
    List<Bar> bars = new ArrayList<>();
    moves(bars, "WULF", "15.19", "16.23", "15.40");
    moves(bars, "RCAT", "11.19", "11.60", "11.24");
    moves(bars, "BBAR", "15.08", "16.00", "15.10");
    moves(bars, "BYND", "2.07", "2.08", "2.05");
    return new Tape(bars);
  }

  private static void moves(List<Bar> bars, String symbol, String open, String high, String late) {
    bars.add(bar(symbol, open, "09:30:01"));
    bars.add(bar(symbol, high, "10:04:12"));
    bars.add(bar(symbol, late, "14:10:05"));
  }

  private static Bar bar(String symbol, String price, String time) {
    return Bar.of(new Symbol(symbol), Price.parse(price), Examples.at(time));
  }

  private static TradeId trade(String symbol) {
    return TradeId.of(Examples.DATE, new Symbol(symbol));
  }

  private void winnerAtTarget(
      String symbol, long shares, String in, String out, String chargeIn, String chargeOut) {
    TradeId trade = trade(symbol);
    told.add(Told.buy(trade, symbol + "-in", shares, in, ENTRY));
    told.add(Told.charge(trade, symbol + "-in", chargeIn, ENTRY));
    told.add(Told.target(trade, 1, shares, out, "13:30:02"));
    told.add(Told.sell(trade, Leg.TARGET, symbol + "-out", shares, out, "14:12:00", 0));
    told.add(Told.charge(trade, symbol + "-out", chargeOut, "14:12:00"));
  }

  /// A target that filled, and still no winner.
  private void wulf() {
    TradeId trade = trade("WULF");
    told.add(Told.buy(trade, "WULF-in", 10, "15.36", ENTRY));
    told.add(Told.charge(trade, "WULF-in", "0.18", ENTRY));
    told.add(Told.target(trade, 1, 2, "15.64", "13:30:02"));
    told.add(Told.sell(trade, Leg.TARGET, "WULF-out-1", 2, "15.64", "14:20:00", 8));
    told.add(Told.charge(trade, "WULF-out-1", "0.17", "14:20:00"));
    told.add(Told.target(trade, 2, 8, "15.64", "13:30:02"));
    told.add(Told.canceled(trade, 2, "15:45:05"));
    told.add(Told.sell(trade, Leg.CLOSE, "WULF-out-2", 8, "15.30", END, 0));
    told.add(Told.charge(trade, "WULF-out-2", "0.18", END));
  }

  private void liquidated(
      String symbol,
      long shares,
      String in,
      String out,
      String charge,
      int targets,
      boolean parts) {
    TradeId trade = trade(symbol);
    told.add(Told.buy(trade, symbol + "-in-1", parts ? shares - 2 : shares, in, ENTRY));
    told.add(Told.charge(trade, symbol + "-in-1", charge, ENTRY));
    if (parts) {
      told.add(Told.buy(trade, symbol + "-in-2", 2, in, "13:30:01"));
      told.add(Told.charge(trade, symbol + "-in-2", "0", "13:30:01"));
    }
    for (int attempt = 1; attempt <= targets; attempt++) {
      told.add(Told.target(trade, attempt, shares, "99", "13:30:0" + (attempt + 1)));
      told.add(Told.canceled(trade, attempt, "15:45:05"));
    }
    told.add(Told.sell(trade, Leg.CLOSE, symbol + "-out", shares, out, END, 0));
    told.add(Told.charge(trade, symbol + "-out", "0", END));
  }

  /// The 11 old positions that the log calls closed (it names ten of them), and SKYX, which stays.
  private BrokerStatementSeen statement() {
    List<StatedExecution> executions = new ArrayList<>();
    for (Envelope each : told) {
      if (each.payload() instanceof FillRecorded fill) {
        executions.add(Told.stated(fill));
      }
    }
    for (String old : OLD) {
      executions.add(Told.foreign(old, 35, "6.54", "13:00:00"));
    }
    return new BrokerStatementSeen(
        Examples.DATE,
        Examples.at("16:00:04"),
        executions,
        List.of(new StatedHolding(new Symbol("SKYX"), 182)));
  }

  static Instant entered() {
    return Examples.at(ENTRY);
  }
}
