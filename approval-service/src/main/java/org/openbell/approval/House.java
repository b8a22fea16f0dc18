package org.openbell.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openbell.approval.board.Part;
import org.openbell.approval.board.Trading;

/// The other services as the desk reaches them.
public interface House {
  /// What order-service made of an act.
  sealed interface Reply {
    record Done(Trading trading) implements Reply {}

    /// In its own words.
    record SaysNo(String words) implements Reply {}

    /// Nobody knows whether it was done.
    record Away(String words) implements Reply {}
  }

  /// `verb` is the end of its address: halt, reduce, resume, flatten, arm.
  Reply act(String verb, Map<String, Object> body);

  /// As last heard; empty when that is too long ago.
  Optional<Trading> trading();

  List<Part> parts();
}
