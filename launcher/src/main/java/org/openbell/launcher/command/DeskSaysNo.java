package org.openbell.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import org.openbell.launcher.Trouble;

/// A no of a service, with the whole problem that it answered (RFC 9457).
final class DeskSaysNo extends Trouble {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient JsonNode problem;

  DeskSaysNo(String words, int exitCode, int status, JsonNode problem) {
    super(words, exitCode);
    this.status = status;
    this.problem = problem;
  }

  int status() {
    return status;
  }

  JsonNode problem() {
    return problem;
  }
}
