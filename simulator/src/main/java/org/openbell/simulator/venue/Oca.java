package org.openbell.simulator.venue;

/// Membership in a one-cancels-all group: a fill in one member shrinks or ends the others.
public record Oca(String group, Rule rule) {
  /// What a fill does to the other members; `code` is the broker's ocaType.
  public enum Rule {
    /// Any fill cancels the rest.
    CANCEL_REST(1),
    /// A fill shrinks the rest in proportion before anything else can trade.
    REDUCE_WITH_BLOCK(2),
    /// A fill shrinks the rest in proportion, but members may trade within the same second.
    REDUCE(3);

    private final int code;

    Rule(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }
}
