package org.openbell.approval.inbound;

/// The kinds of trouble that a request can get into, as docs/desk-api.md lists them.
public enum ProblemKind {
  UNREADABLE("unreadable", 400, "The request cannot be read"),
  LOGIN("login", 401, "Nobody is logged in"),
  ROLE("role", 403, "Not allowed"),
  FORGED("forged", 403, "Not believed"),
  PROVE("prove", 403, "Prove once more who you are"),
  UNKNOWN("unknown", 404, "No such thing"),
  DECIDED_OTHERWISE("decided-otherwise", 409, "Decided otherwise before"),
  PLAN_CHANGED("plan-changed", 409, "The plan is not what was shown"),
  BLOCKED("blocked", 409, "Nothing was decided"),
  PREVIEW_CHANGED("preview-changed", 409, "What would be sold has changed"),
  REFUSED_BY_ORDER_SERVICE("refused-by-order-service", 409, "order-service says no"),
  TOO_LATE("too-late", 410, "Too late"),
  VERSION("version", 412, "Another version"),
  KEY_REUSED("key-reused", 422, "The key was used before"),
  SLOW_DOWN("slow-down", 429, "Too many tries"),
  AWAY("away", 503, "No answer");

  private static final String PREFIX = "urn:openbell:problem:";

  private final String name;
  private final int status;
  private final String title;

  ProblemKind(String name, int status, String title) {
    this.name = name;
    this.status = status;
    this.title = title;
  }

  String type() {
    return PREFIX + name;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }
}
