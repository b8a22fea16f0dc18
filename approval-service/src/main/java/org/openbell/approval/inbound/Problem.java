package org.openbell.approval.inbound;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What is wrong with a request, in a sentence.
public record Problem(String error) {
  static Response of(int status, String words) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(words))
        .build();
  }
}
