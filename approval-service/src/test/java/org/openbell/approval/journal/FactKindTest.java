package org.openbell.approval.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openbell.model.event.Event;

class FactKindTest {
  @Test
  void knowsWhatNeedsTheTraderFromWhatMerelyHappened() {
    assertThat(FactKind.of("ProtectionMissing")).isEqualTo(FactKind.TROUBLE);
    assertThat(FactKind.of("FillRecorded")).isEqualTo(FactKind.TRADE);
    assertThat(FactKind.of("PicksRanked")).isEqualTo(FactKind.ASKED);
    assertThat(FactKind.of("SessionOpened")).isEqualTo(FactKind.DAY);
  }

  @Test
  void namesOnlyEventsThatThereAre() {
    assertThat(types(Event.class)).containsAll(FactKind.named());
  }

  private static Stream<String> types(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(FactKindTest::types)
        : Stream.of(family.getSimpleName());
  }
}
