package org.openbell.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortPlanTest {
  @Test
  void putsEverythingWhereTheHandbookSays() {
    var ports = new PortPlan(PortPlan.DEFAULT_BASE);

    assertThat(ports.uses(true))
        .containsOnlyKeys(
            5492, 9492, 9493, 8480, 4002, 8481, 8482, 8483, 8484, 8485, 8486, 8487, 8501, 8502,
            8503, 8504, 8505, 8506)
        .containsEntry(8504, "the metrics of order-service")
        .containsEntry(8484, "order-service")
        .containsEntry(4002, "the simulator's broker gateway");
  }

  @Test
  void movesEveryPortByAsMuchAsTheBase() {
    var ports = new PortPlan(PortPlan.DEFAULT_BASE + 1000);

    assertThat(ports.uses(true))
        .containsOnlyKeys(
            6492, 10492, 10493, 9480, 5002, 9481, 9482, 9483, 9484, 9485, 9486, 9487, 9501, 9502,
            9503, 9504, 9505, 9506);
  }

  @Test
  void letsASecondRunMeetNoPortOfTheFirst() {
    var first = new PortPlan(PortPlan.DEFAULT_BASE).uses(true).keySet();
    assertThat(new PortPlan(PortPlan.DEFAULT_BASE + 1000).uses(true).keySet())
        .doesNotContainAnyElementsOf(first);
  }

  @Test
  void leavesTheGatewaysPortAloneWhenTheGatewayIsNotOurs() {
    assertThat(new PortPlan(PortPlan.DEFAULT_BASE).uses(false)).doesNotContainKey(4002);
  }

  @Test
  void refusesABaseThatLeavesNoRoom() {
    assertThatThrownBy(() -> new PortPlan(60_001))
        .hasMessage("--port-base is 6000 to 60000, not 60001");
  }
}
