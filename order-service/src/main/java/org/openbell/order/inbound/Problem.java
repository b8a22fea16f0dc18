package org.openbell.order.inbound;

import jakarta.ws.rs.core.Response;

/// What is wrong with a request, as RFC 9457 has it.
public record Problem(String type, String title, int status, String detail) {
  private static final String MEDIA_TYPE = "application/problem+json";

  static Response of(Response.Status status, String detail) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(
            new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail))
        .build();
  }
}
