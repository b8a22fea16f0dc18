package org.openbell.scheduler.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openbell.model.event.SchedulerFact.ServiceStatus;

/// What is worth saying when the services are looked at again: who fell silent, who came back.
public record Changes(List<String> worse, List<String> better) {

  /// A service that was never seen before is taken to have been well.
  public static Changes between(List<ServiceStatus> before, List<ServiceStatus> after) {
    Map<String, Boolean> wasReady =
        before.stream().collect(Collectors.toMap(ServiceStatus::service, ServiceStatus::ready));
    List<String> worse = new ArrayList<>();
    List<String> better = new ArrayList<>();
    for (ServiceStatus now : after) {
      boolean wasWell = wasReady.getOrDefault(now.service(), true);
      if (wasWell && !now.ready()) {
        worse.add(now.service() + " " + now.words());
      } else if (!wasWell && now.ready()) {
        better.add(now.service() + " is ready again");
      }
    }
    return new Changes(List.copyOf(worse), List.copyOf(better));
  }
}
