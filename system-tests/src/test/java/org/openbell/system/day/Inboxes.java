package org.openbell.system.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether every service took every event of the topics it reads, and took it once.
///
/// A service reads the topics of which it took anything: that it should have read another one
/// shows in what it did not do.
public final class Inboxes {
  private Inboxes() {}

  /// One sentence per event that a service should have taken and has not.
  public static List<String> missing(List<Told> told, Schemas schemas) {
    var missing = new ArrayList<String>();
    for (var service : Schemas.SERVICES) {
      var taken = Set.copyOf(taken(service, schemas));
      var reads =
          told.stream()
              .filter(event -> taken.contains(event.id()))
              .map(Told::topic)
              .collect(Collectors.toSet());
      if (reads.isEmpty()) {
        missing.add(service + " has taken nothing");
      }
      told.stream()
          .filter(event -> reads.contains(event.topic()) && !taken.contains(event.id()))
          .forEach(event -> missing.add(service + " has not taken " + event));
    }
    return missing;
  }

  /// One sentence per row of an inbox that is there twice, or that nobody told.
  public static List<String> unfounded(List<Told> told, Schemas schemas) {
    var ids = told.stream().map(Told::id).collect(Collectors.toSet());
    var unfounded = new ArrayList<String>();
    for (var service : Schemas.SERVICES) {
      var seen = new HashSet<String>();
      for (var id : taken(service, schemas)) {
        if (!ids.contains(id) || !seen.add(id)) {
          unfounded.add(service + " took " + id + " again, or from no topic");
        }
      }
    }
    return unfounded;
  }

  private static List<String> taken(String service, Schemas schemas) {
    return schemas.of(service, "inbox").stream().map(row -> row.path("event_id").asText()).toList();
  }
}
