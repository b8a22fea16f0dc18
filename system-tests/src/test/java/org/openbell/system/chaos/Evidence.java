package org.openbell.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.openbell.system.day.Schemas;
import org.openbell.system.day.Told;
import org.openbell.system.stack.Pace;

/// All that is left of a day of chaos, and what was done to it.
///
/// `slowness` is 1 on a machine that is quick enough, up to 4: see [ChaosDay#slowness].
record Evidence(
    Schedule schedule,
    List<Director.Done> done,
    List<Director.LineOutage> lineOutages,
    List<Absence> absences,
    List<Told> told,
    Schemas schemas,
    JsonNode ledger,
    Pace pace,
    int slowness,
    Instant until) {

  boolean isDeadDay() {
    return schedule.kind() == DayKind.ALL_DEAD;
  }
}
