package org.openbell.approval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openbell.approval.Examples.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;

class BarTest {
  private static final Symbol WULF = new Symbol("WULF");

  @Test
  void keepsWhenAPriceWasFirstSeen() {
    Bar bar = bar(look("15.10", 1), look("15.30", 2), look("15.00", 3), look("15.30", 4));

    assertThat(bar.open()).isEqualTo(Price.parse("15.10"));
    assertThat(bar.high()).isEqualTo(Price.parse("15.30"));
    assertThat(bar.highAt()).isEqualTo(at("10:00:02"));
    assertThat(bar.lowAt()).isEqualTo(at("10:00:03"));
    assertThat(bar.close()).isEqualTo(Price.parse("15.30"));
    assertThat(bar.from()).isEqualTo(at("10:00:00"));
  }

  @Test
  void keepsItsOpenWhenAMiddleLookComesAgain() {
    Bar bar = bar(look("15.10", 1), look("15.15", 2), look("15.30", 3), look("15.00", 4));

    assertThat(bar.with(look("15.15", 2))).isEqualTo(bar);
  }

  @Test
  void isTheSameInWhateverOrderAndHoweverOftenItsLooksCome() {
    long seed = Long.getLong("openbell.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Bar> looks = new ArrayList<>();
      for (int look = 0; look < 8; look++) {
        looks.add(look("15." + (10 + random.nextInt(20)), random.nextInt(10)));
      }
      Bar inOrder = bar(looks.toArray(Bar[]::new));
      looks.addAll(List.copyOf(looks).subList(0, 4));
      Collections.shuffle(looks, random);

      assertThat(bar(looks.toArray(Bar[]::new))).as("openbell.seed=" + seed).isEqualTo(inOrder);
    }
  }

  @Test
  void refusesAnotherTenSeconds() {
    assertThatThrownBy(() -> look("15.10", 1).with(look("15.10", 11)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("bars of different stocks or times: ");
  }

  private static Bar look(String price, int second) {
    return Bar.of(WULF, Price.parse(price), at("10:00:00").plusSeconds(second));
  }

  private static Bar bar(Bar... looks) {
    return List.of(looks).stream().reduce(Bar::with).orElseThrow();
  }
}
