package org.openbell.approval.push;

/// What became of a channel's settings at the start.
public sealed interface Setup {
  /// Nobody asked for it; `words` say how one would.
  record Off(String words) implements Setup {}

  /// Somebody asked for it, and it cannot be used as it is set.
  record Wrong(String trouble) implements Setup {}

  record Ready(Channel channel, Wishes wishes) implements Setup {}
}
