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
  private static final int FEW = 3;
  private static final Duration IT_BREAKS_WITHIN = Duration.ofSeconds(40);
  private static final Duration IT_HEALS_WITHIN = Duration.ofSeconds(75);
  private static final String SYMBOL = "PAAA";

  private static final List<String> TABLE = Collections.synchronizedList(new ArrayList<>());

  record Cell(Buying buying, Step step, Break what) {
    static Stream<Cell> all() {
      return Arrays.stream(Buying.values())
          .flatMap(
              buying ->
                  Arrays.stream(Step.values())
                      .filter(buying::reaches)
                      .flatMap(
                          step ->
                              Arrays.stream(Break.values())
                                  .map(what -> new Cell(buying, step, what))));
    }

    @Override
    public String toString() {
      return buying + " " + step + " " + what;
    }
  }

  static Stream<Cell> cells() {
    if (Extent.isWhole()) {
      return Cell.all().filter(cell -> cell.toString().matches(Extent.only()));
    }
    var drawn = new ArrayList<>(Cell.all().toList());
    Collections.shuffle(drawn, new Random(Seed.chosen()));
    return drawn.stream().limit(FEW);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void nothingIsLostOrDoubled(Cell cell) throws Exception {
    var plan = cell.buying().plan("cell-" + cell.toString().replace(' ', '-'));
    try (var path = OrderPath.started(Foundation.shared(), plan)) {
      var trade = DayTold.tradeOf(SYMBOL);
      if (cell.step().isOfTheClose()) {
        cell.buying().buy(path, SYMBOL);
        path.awaitSettled("bought and protected", now -> now.isHeld(trade), IT_HEALS_WITHIN);
      }
      var trap = cell.step().setOn(path, cell.what().on(path));
      if (cell.step().isOfTheClose()) {
        path.tell(path.day().closePosition(path.now(), trade, "MANUAL"));
      } else {
        cell.buying().buy(path, SYMBOL);
      }
      assertThat(trap.springs(IT_BREAKS_WITHIN)).as("reached " + cell.step()).isTrue();
      long broken = System.nanoTime();
      if (cell.what() == Break.KILL) {
        path.startAgain();
      }
      judge(path, cell, trade, broken);
    }
  }

  private static void judge(OrderPath path, Cell cell, String trade, long broken)
      throws InterruptedException {
    String said = "NEVER settled";
    try {
      path.awaitSettled(
          cell.toString(), now -> cell.buying().isDone(now, trade, cell.step()), IT_HEALS_WITHIN);
      long settled = (System.nanoTime() - broken) / 1_000_000;
      path.awaitBooksComparedAgain();
      said = "settled after %6d ms".formatted(settled);
    } finally {
      show(cell, said, trade, Truth.of(path));
      if (said.startsWith("NEVER")) {
        path.explain();
      }
    }
    var end = Truth.of(path);
    assertThat(end.unsettled()).isEmpty();
    assertThat(end.entries(trade)).as("entry orders at the broker").isLessThanOrEqualTo(1);
  }

  private static void show(Cell cell, String said, String trade, Truth end) {
    var line =
        "%-11s %-28s %-9s %s: entries %d, orders %d, executions %d, fills %d, held %d%s %s"
            .formatted(
                cell.buying(),
                cell.step(),
                cell.what(),
                said,
                end.entries(trade),
                end.orders().count(),
                end.executions(trade).count(),
                end.fills().size(),
                end.held(trade),
                end.isGivenUp(trade) ? ", given up" : "",
                end.unsettled().isEmpty() ? "" : end.unsettled());
    System.out.println(line);
    TABLE.add(line);
  }

  @AfterAll
  static void showAll() {
    System.out.println("Kills and cuts, -Dopenbell.seed=" + Seed.chosen());
    TABLE.forEach(System.out::println);
  }
}
