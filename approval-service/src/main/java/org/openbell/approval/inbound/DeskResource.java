package org.openbell.approval.inbound;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.openbell.approval.AccessDesk;
import org.openbell.approval.PageDesk;
import org.openbell.approval.page.DeskView;

/// `GET /api/desk`: everything that the page shows; `GET /api/stream`: the same again and again,
/// whenever something changed.
@Path("/api")
public class DeskResource {
  private static final String EVENT = "desk";
  private static final String BEARER = "Bearer ";
  private static final int MOST_WATCHERS = 40;
  private static final Duration LOOK_AT_LOGIN_EVERY = Duration.ofSeconds(5);
  private static final AtomicInteger WATCHERS = new AtomicInteger();

  private final PageDesk desk;
  private final DeskFeed feed;
  private final Guard guard;
  private final AccessDesk access;

  DeskResource(PageDesk desk, DeskFeed feed, Guard guard, AccessDesk access) {
    this.desk = desk;
    this.feed = feed;
    this.guard = guard;
    this.access = access;
  }

  @GET
  @Path("/desk")
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public DeskView look() {
    return desk.look();
  }

  /// Ends with the login of whoever watches.
  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> stream(
      @Context Sse sse, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    BooleanSupplier isStillIn = stillIn(authorization);
    if (WATCHERS.incrementAndGet() > MOST_WATCHERS) {
      WATCHERS.decrementAndGet();
      throw new Refused(ProblemKind.SLOW_DOWN, MOST_WATCHERS + " pages watch already");
    }
    DeskFeed.Watcher watcher = new DeskFeed.Watcher();
    long checkEvery = DeskFeed.looksIn(LOOK_AT_LOGIN_EVERY);
    return Multi.createFrom()
        .ticks()
        .every(DeskFeed.LOOK_EVERY)
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(
            tick ->
                Uni.createFrom()
                    .item(() -> tick % checkEvery != 0 || isStillIn.getAsBoolean())
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(in -> in ? next(watcher) : Optional.<Optional<String>>empty()))
        .select()
        .first(Optional::isPresent)
        .flatMap(
            document ->
                document
                    .orElseThrow()
                    .map(Multi.createFrom()::item)
                    .orElseGet(Multi.createFrom()::empty))
        .map(document -> sse.newEventBuilder().name(EVENT).data(document).build())
        .onTermination()
        .invoke(() -> WATCHERS.decrementAndGet());
  }

  private Optional<Optional<String>> next(DeskFeed.Watcher watcher) {
    return Optional.of(feed.look().flatMap(watcher::next));
  }

  /// The proof that this request came with, looked at again.
  private BooleanSupplier stillIn(String authorization) {
    Optional<String> session = guard.session();
    if (session.isPresent()) {
      return () -> access.bySession(session.get()).isPresent();
    }
    boolean isOurs =
        authorization != null
            && authorization.startsWith(BEARER)
            && access.byToken(token(authorization), "").isPresent();
    if (isOurs) {
      return () -> access.byToken(token(authorization), "").isPresent();
    }
    throw new Refused(ProblemKind.LOGIN, "the stream is for sessions and access tokens");
  }

  private static String token(String authorization) {
    return authorization.substring(BEARER.length()).strip();
  }
}
