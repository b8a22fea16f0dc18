package org.openbell.approval.inbound;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// What is wrong with a request (RFC 9457); `detail` is a sentence for people, `more` are members
/// of its kind.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonAnyGetter Map<String, Object> more) {
  static final MediaType JSON = new MediaType("application", "problem+json");
  private static final String NO_KIND = "about:blank";

  public Problem {
    more = Map.copyOf(more);
  }

  static Problem of(ProblemKind kind, String words, Map<String, Object> more) {
    return new Problem(kind.type(), kind.title(), kind.status(), words, null, more);
  }

  /// One that HTTP itself has a name for.
  static Problem of(int status, String title, String words) {
    return new Problem(NO_KIND, title, status, words, null, Map.of());
  }

  static Response of(int status, String words) {
    ProblemKind kind =
        switch (status) {
          case 400 -> ProblemKind.UNREADABLE;
          case 401 -> ProblemKind.LOGIN;
          case 404 -> ProblemKind.UNKNOWN;
          default -> throw new IllegalArgumentException("no kind of problem has " + status);
        };
    return of(kind, words, Map.of()).answer();
  }

  Problem at(String path) {
    return new Problem(type, title, status, detail, path, more);
  }

  Response answer() {
    return Response.status(status).type(JSON).entity(this).build();
  }
}
