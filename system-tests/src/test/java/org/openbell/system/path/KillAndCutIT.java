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

/// At every step between a command and its fill, everything that can break does, once.
///
/// A few cells, drawn by the seed, belong to every build; `-Porderpath` tries them all.
class KillAndCutIT {
  private static final int FEW = 4;
  private static final Duration IT_BREAKS_WITHIN = Duration.ofSeconds(40);
  private static final Duration IT_HEALS_WITHIN = Duration.ofSeconds(75);
  private static final String SYMBOL = "PAAA";

  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  record Cell(Step step, Break what) {
    @Override
    public String toString() {
      return step + " " + what;
    }
  }

  static Stream<Cell> cells() {
    var all =
        Arrays.stream(Step.values())
            .flatMap(step -> Arrays.stream(Break.values()).map(what -> new Cell(step, what)))
            .toList();
    if (Extent.isWhole()) {
      return all.stream().filter(cell -> cell.toString().matches(Extent.only()));
    }
    var drawn = new ArrayList<>(all);
    Collections.shuffle(drawn, new Random(Seed.chosen()));
    return drawn.stream().limit(FEW);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void nothingIsLostOrDoubled(Cell cell) throws Exception {
    var plan = OrderPath.Plan.inTheMorning("cell-" + cell.toString().replace(' ', '-'));
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      var trade = DayTold.tradeOf(SYMBOL);
      if (cell.step().isOfTheClose()) {
        path.buy(SYMBOL);
        path.awaitSettled(trade, true, IT_HEALS_WITHIN);
      }
      var trap = cell.step().setOn(path, cell.what().on(path));
      if (cell.step().isOfTheClose()) {
        path.tell(path.day().closePosition(path.now(), trade, "MANUAL"));
      } else {
        path.buy(SYMBOL);
      }
      assertThat(trap.springs(IT_BREAKS_WITHIN)).as("reached " + cell.step()).isTrue();
      long broken = System.nanoTime();
      if (cell.what() == Break.KILL) {
        path.startAgain();
      }
      judge(path, cell, trade, broken);
    }
  }

  private static void judge(OrderPath path, Cell cell, String trade, long broken) throws Exception {
    boolean holds = !cell.step().isOfTheClose();
    String said = "never settled";
    try {
      path.awaitSettled(trade, holds, IT_HEALS_WITHIN);
      long settled = (System.nanoTime() - broken) / 1_000_000;
      path.awaitBooksComparedAgain();
      said = "settled after %6d ms".formatted(settled);
    } finally {
      var end = Truth.of(path);
      show(
          "%-32s %-9s %s, entries %d, orders %d, executions %d, fills %d, held %d, %s"
              .formatted(
                  cell.step(),
                  cell.what(),
                  said,
                  end.orders("OB1." + trade + ".E.1"),
                  end.orders().count(),
                  end.executions(trade).count(),
                  end.fills().size(),
                  end.held(trade),
                  end.unsettled()));
      if (said.startsWith("never")) {
        path.explain();
      }
    }
    var end = Truth.of(path);
    assertThat(end.unsettled()).isEmpty();
    assertThat(end.entries(trade)).as("entry orders at the broker").isEqualTo(1);
    assertThat(end.held(trade) > 0).isEqualTo(holds);
  }

  private static void show(String line) {
    System.out.println(line);
    TABLE.add(line);
  }

  @AfterAll
  static void showAll() {
    System.out.println("Kills and cuts, -Dopenbell.seed=" + Seed.chosen());
    TABLE.forEach(System.out::println);
  }
}
