package org.openbell.kit.observe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openbell.model.event.Envelope;

/// `GET /info`: service, build, event schema and exchange time.
@Path("/info")
@Produces(MediaType.APPLICATION_JSON)
public class InfoResource {
  private final String service;
  private final BuildId build;
  private final InstantSource clock;

  InfoResource(
      @ConfigProperty(name = "quarkus.application.name") String service,
      BuildId build,
      InstantSource clock) {
    this.service = service;
    this.build = build;
    this.clock = clock;
  }

  @GET
  public Info info() {
    return new Info(service, build.text(), Envelope.SCHEMA, clock.instant());
  }
}
