package org.openbell.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openbell.order.Examples.ENTRY;
import static org.openbell.order.Examples.TRADE;
import static org.openbell.order.Examples.WULF;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.model.event.OrderCommand.ClosePosition;
import org.openbell.model.trade.ExitReason;
import org.openbell.model.trade.OrderRef;
import org.openbell.model.trade.Side;
import org.openbell.order.broker.BrokerReport;
import org.openbell.order.position.Fill;
import org.openbell.order.position.Position;

/// Random days at a broker that repeats, mixes up and loses what it says, in an account where a
/// person trades too, with restarts in between.
///
/// At every step nothing beyond our own shares can be sold; once it is quiet every execution is in
/// the books once and what is held is what the exits work for. A failure names its seed:
/// `-Dopenbell.seed=17` plays that day again.
class BrokerChaosTest {
  private static final int DAYS = 200;
  private static final int STEPS = 60;

  private TradingDay day;
  private Random random;
  private final List<String> story = new ArrayList<>();
  private long foreign;
  private long soldByHand;
  private boolean handsOn;
  private int takenOut;

  static LongStream seeds() {
    String one = System.getProperty("openbell.seed");
    return one == null
        ? LongStream.range(0, Long.getLong("openbell.days", DAYS))
        : LongStream.of(Long.parseLong(one));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostDoubledOrSoldThatIsNotOurs(long seed) {
    day = TradingDay.awake();
    random = new Random(seed);
    day.enterMaster();
    day.until("09:30:02");
    try {
      for (int step = 0; step < STEPS; step++) {
        somethingHappens();
        if (!handsOn) {
          assertThat(day.broker.selling()).as("could be sold").isLessThanOrEqualTo(ours());
        }
        if (random.nextInt(12) == 0) {
          untilQuiet();
        }
      }
      untilQuiet();
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError("-Dopenbell.seed=" + seed + " " + story, broken);
    }
  }

  private void somethingHappens() {
    day.clock.advanceBy(Duration.ofMillis(random.nextInt(3_000)));
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> fillSomething();
      case 4, 5, 6, 7, 8 -> tell("deliver", day::deliverNext);
      case 9, 10, 11 -> tell("send", this::send);
      case 12 -> tell("mix up", this::mixUp);
      case 13 -> tell("repeat", this::repeat);
      case 14 -> tell("lose", this::lose);
      case 15 -> tell("look", day::look);
      case 16 -> tell("silence", day.desk::noteSilence);
      case 17 -> askToProtect();
      case 18 -> handActs();
      case 19 -> rareThings();
      default -> throw new AssertionError();
    }
  }

  private void fillSomething() {
    Map<OrderRef, Long> working = day.broker.working();
    if (working.isEmpty()) {
      return;
    }
    OrderRef ref = List.copyOf(working.keySet()).get(random.nextInt(working.size()));
    long shares = 1 + random.nextLong(Math.max(1, working.get(ref)));
    boolean sale = ref.leg().isExit();
    if (sale && (handsOn || shares > ours())) {
      return; // the race against a person's own sale is lost at the broker, not here
    }
    tell("fill " + shares + " of " + ref.leg(), () -> day.broker.fill(ref, shares, "15.20"));
  }

  /// A fill of an exit is heard before the next thing is sent: in between lies a network's moment,
  /// in which nobody can know.
  private void hearOfSales() {
    boolean unheard =
        day.broker.reports.stream()
            .anyMatch(r -> r instanceof BrokerReport.Executed(Fill f) && f.side() == Side.SELL);
    if (unheard) {
      day.deliver();
    }
  }

  private void send() {
    hearOfSales();
    day.sendNext();
  }

  private void mixUp() {
    List<BrokerReport> reports = new ArrayList<>(day.broker.reports);
    Collections.shuffle(reports, random);
    day.broker.reports.clear();
    day.broker.reports.addAll(reports);
  }

  private void repeat() {
    List<Fill> fills = day.broker.fills();
    if (!fills.isEmpty()) {
      day.broker.repeat(fills.get(random.nextInt(fills.size())));
    }
  }

  private void lose() {
    day.broker.reports.clear();
    day.desk.on(new BrokerReport.LinkLost("socket closed"));
    if (random.nextBoolean()) {
      day.broker.away = true; // what is written to a dead socket
      day.sendNext();
      day.broker.away = false;
    }
    day.connect();
  }

  private void askToProtect() {
    long held = Position.of(day.memory.books().fills().ofTrade(TRADE)).held().count();
    hearOfSales();
    if (held > 0) {
      tell("protect " + held, () -> day.protect(held));
    }
  }

  private void handActs() {
    switch (random.nextInt(3)) {
      case 0 -> {
        long shares = 1L + random.nextInt(60);
        foreign += shares;
        tell("buys " + shares, () -> day.broker.byHand(Side.BUY, WULF, shares, "15.30"));
      }
      case 1 -> sellByHand();
      case 2 -> takeOut();
      default -> throw new AssertionError();
    }
  }

  private void sellByHand() {
    untilQuiet();
    long all = foreign + ours();
    if (all == 0) {
      return;
    }
    long shares = 1 + random.nextLong(all);
    handsOn = true;
    day.broker.allowBeyondHeld = true;
    tell("sells " + shares, () -> day.broker.byHand(Side.SELL, WULF, shares, "15.25"));
    soldByHand += Math.max(0, shares - foreign);
    foreign = Math.max(0, foreign - shares);
    untilQuiet();
  }

  private void takeOut() {
    List<OrderRef> exits =
        day.broker.working().keySet().stream().filter(ref -> ref.leg().isExit()).toList();
    if (!exits.isEmpty() && takenOut++ == 0) {
      tell("takes out", () -> day.broker.end(exits.getFirst(), "Cancelled by Trader"));
    }
  }

  private void rareThings() {
    hearOfSales();
    switch (random.nextInt(6)) {
      case 0 -> tell("restart", day::restart);
      case 1 -> tell("close", () -> day.hear(new ClosePosition(TRADE, ExitReason.MANUAL)));
      case 2 -> correctSomething();
      default -> tell("settle", day::settle);
    }
  }

  private void correctSomething() {
    untilQuiet();
    List<Fill> bought =
        day.broker.fills().stream().filter(fill -> fill.order().equals(ENTRY)).toList();
    if (bought.isEmpty() || soldByHand > 0) {
      return;
    }
    Fill fill = bought.get(random.nextInt(bought.size()));
    long fewer =
        Math.max(fill.shares().count() - ours(), random.nextLong(1 + fill.shares().count()));
    handsOn = true;
    day.broker.allowBeyondHeld = true;
    tell(
        "corrects to " + fewer,
        () -> day.broker.correct(fill, fill.key().revision() + 1, fewer, "15.18"));
    untilQuiet();
  }

  /// The truth, from the broker's own executions.
  private long ours() {
    return Position.of(day.broker.fills()).held().count() - soldByHand;
  }

  private void untilQuiet() {
    story.add("quiet");
    for (int look = 0; look < 4; look++) {
      day.deliver();
      day.settle();
      day.clock.advanceBy(Duration.ofSeconds(11));
      day.desk.noteSilence();
      day.keepHouse();
      day.look();
    }
    day.settle();
    handsOn = false;
    day.broker.allowBeyondHeld = false;
    day.broker.requireNoOversell();
    assertThat(day.memory.books().fills().ofTrade(TRADE))
        .as("executions in the books")
        .extracting(Fill::executionId)
        .containsAll(day.broker.fills().stream().map(Fill::executionId).distinct().toList())
        .doesNotHaveDuplicates();
    if (day.memory.trade(TRADE).closing().isPresent()) {
      // One sale after the other: what was bought late is sold when the first one is through.
      assertThat(day.broker.selling()).isBetween(Math.min(1, ours()), ours());
    } else {
      assertThat(day.broker.selling()).as("protected of " + ours()).isEqualTo(ours());
    }
  }

  private void tell(String what, Runnable work) {
    story.add(what);
    work.run();
  }
}
