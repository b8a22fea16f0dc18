package org.openbell.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openbell.approval.report.Bar;
import org.openbell.approval.report.Period;
import org.openbell.approval.report.RecordBook;
import org.openbell.model.instrument.Symbol;
import org.openbell.model.money.Price;
import org.openbell.model.session.SessionDate;

class TapeDeskTest {
  private static final Instant OPEN = Instant.parse("2025-10-29T13:30:00Z");

  private final Kept kept = new Kept();
  private final TapeDesk desk = new TapeDesk(Runnable::run, kept);

  @Test
  void aChartGetsTheBarsOfItsOwnStockAndDate() {
    Bar ours = Bar.of(Symbol.parse("WULF"), Price.parse("15.19"), OPEN);
    kept.bars.add(ours);
    kept.bars.add(Bar.of(Symbol.parse("RCAT"), Price.parse("11.30"), OPEN));

    List<Bar> found = desk.bars(Symbol.parse("WULF"), SessionDate.parse("2025-10-29"));

    assertThat(found).containsExactly(ours);
    assertThat(kept.asked).containsExactly(Period.of(SessionDate.parse("2025-10-29")));
  }

  private static final class Kept implements RecordBook {
    final List<Bar> bars = new ArrayList<>();
    final List<Period> asked = new ArrayList<>();

    @Override
    public List<Bar> bars(Period period) {
      asked.add(period);
      return bars;
    }

    @Override
    public List<String> bodies(Period period, Collection<String> types) {
      return List.of();
    }

    @Override
    public List<Told> about(Symbol symbol, Period period) {
      return List.of();
    }

    @Override
    public List<String> latest(Period period, String type) {
      return List.of();
    }

    @Override
    public List<SessionDate> dates(Period period) {
      return List.of();
    }

    @Override
    public void keep(Collection<Bar> seen) {
      bars.addAll(seen);
    }
  }
}
