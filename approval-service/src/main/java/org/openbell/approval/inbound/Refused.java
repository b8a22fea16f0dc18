package org.openbell.approval.inbound;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// Ends a request with a problem.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final long retryAfterSeconds;

  Refused(ProblemKind kind, String words) {
    this(kind, words, Map.of());
  }

  /// Come again after that many seconds.
  Refused(ProblemKind kind, String words, long retryAfterSeconds) {
    super(words, null, false, false);
    this.problem = Problem.of(kind, words, Map.of());
    this.retryAfterSeconds = retryAfterSeconds;
  }

  Refused(ProblemKind kind, String words, Map<String, Object> more) {
    super(words, null, false, false);
    this.problem = Problem.of(kind, words, more);
    this.retryAfterSeconds = 0;
  }

  Problem problem() {
    return problem;
  }

  Response answer() {
    Response answer = problem.answer();
    return retryAfterSeconds == 0
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, retryAfterSeconds).build();
  }
}
