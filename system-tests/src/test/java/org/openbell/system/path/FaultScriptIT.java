package org.openbell.system.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openbell.system.Seed;

/// Everything that a gateway, an exchange or a user can do to a trade, one at a time, over the
/// simulator's own fault scripts.
///
/// A few cases, drawn by the seed, belong to every build; `-Porderpath` tries them all.
class FaultScriptIT {
  private static final int FEW = 2;
  private static final Duration WITHIN = Duration.ofSeconds(90);
  private static final String SYMBOL = "PAAA";
  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  static Stream<FaultCase> cases() {
    var all = new ArrayList<>(Arrays.asList(FaultCase.values()));
    if (Extent.isWhole()) {
      return all.stream().filter(it -> it.name().matches(Extent.only()));
    }
    Collections.shuffle(all, new Random(Seed.chosen()));
    return all.stream().limit(FEW);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsAsItMust(FaultCase fault) throws Exception {
    try (var path = OrderPath.started(Foundation.shared(), planOf(fault))) {
      var trade = DayTold.tradeOf(SYMBOL);
      switch (fault.when()) {
        case BEFORE -> {
          path.tellSimulator(fault.script());
          path.buy(SYMBOL);
        }
        case HELD -> {
          path.buy(SYMBOL);
          path.awaitSettled("bought and protected", now -> now.isHeld(trade), WITHIN);
          path.tellSimulator(fault.script());
        }
        case AT_THE_OPEN -> {
          path.tellSimulator(fault.script());
          path.enterAtTheOpen(SYMBOL);
        }
      }
      judge(path, fault, trade);
    }
  }

  private static OrderPath.Plan planOf(FaultCase fault) {
    var name = "fault-" + fault;
    return switch (fault.when()) {
      case BEFORE, HELD -> OrderPath.Plan.inTheMorning(name);
      case AT_THE_OPEN -> OrderPath.Plan.throughTheOpen(name);
    };
  }

  private static void judge(OrderPath path, FaultCase fault, String trade)
      throws InterruptedException {
    long begun = System.nanoTime();
    String said = "NEVER settled";
    try {
      path.awaitThat("it happened", WITHIN, path::everyFaultHappened);
      path.awaitSettled(fault.name(), now -> fault.end().isReached(now, trade), WITHIN);
      long settled = (System.nanoTime() - begun) / 1_000_000;
      path.awaitBooksComparedAgain();
      said = "settled after %6d ms".formatted(settled);
    } finally {
      var end = Truth.of(path);
      var line =
          "%-34s %s: entries %d, orders %d, held %d, sellable %d, protected %d %s"
              .formatted(
                  fault,
                  said,
                  end.entries(trade),
                  end.orders().count(),
                  end.held(trade),
                  end.sellable(trade),
                  end.couldSell(trade),
                  end.unsettled().isEmpty() ? "" : end.unsettled());
      System.out.println(line);
      TABLE.add(line);
      if (said.startsWith("NEVER")) {
        path.explain();
      }
    }
    var end = Truth.of(path);
    assertThat(end.unsettled()).isEmpty();
    assertThat(fault.end().isReached(end, trade)).as("ended " + fault.end()).isTrue();
  }

  @AfterAll
  static void showAll() {
    System.out.println("Faults, -Dopenbell.seed=" + Seed.chosen());
    TABLE.forEach(System.out::println);
  }
}
