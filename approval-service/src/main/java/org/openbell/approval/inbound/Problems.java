package org.openbell.approval.inbound;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.openbell.kit.Passing;

/// Gives every failure the same shape, and says at which address it happened.
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final int SERVER_ERROR = 500;

  @ServerExceptionMapper
  Response refused(Refused refused) {
    return refused.answer();
  }

  /// Whoever reads a body says in a sentence what is wrong with it.
  @ServerExceptionMapper
  Response unreadable(IllegalArgumentException wrong) {
    return Problem.of(ProblemKind.UNREADABLE, wrong.getMessage(), Map.of()).answer();
  }

  @ServerExceptionMapper
  Response http(WebApplicationException failed) {
    Response told = failed.getResponse();
    return told.getStatus() < 400 || told.hasEntity()
        ? told
        : Problem.of(told.getStatus(), told.getStatusInfo().getReasonPhrase(), words(failed))
            .answer();
  }

  private static String words(WebApplicationException failed) {
    return failed.getMessage() == null ? "" : failed.getMessage();
  }

  @ServerExceptionMapper
  Response anything(RuntimeException failed) {
    if (Passing.isPassing(failed)) {
      LOG.warnf("the database is away: %s", failed.getMessage());
      return Problem.of(
              ProblemKind.AWAY, "the database does not answer; look before you ask again", Map.of())
          .answer();
    }
    LOG.error("a request failed", failed);
    return Problem.of(
            SERVER_ERROR, "It failed here", "this is a bug of the desk; its log has the trace")
        .answer();
  }

  @ServerResponseFilter
  void sayWhere(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      response.setEntity(problem.at(request.getUriInfo().getPath()), null, Problem.JSON);
      if (problem.status() == ProblemKind.LOGIN.status()) {
        response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      }
    }
  }
}
