package org.openbell.approval.push;

import java.util.List;

/// The browsers that asked for notifications.
public interface Browsers {
  int MOST = 20;

  /// One of them; `endpoint` is where its push service takes messages for it, the keys are in
  /// Base64 as the browser writes them.
  record Browser(long id, String endpoint, String key, String secret) {}

  /// Keeps one, in the place of the same one before; false when there are too many.
  boolean add(String endpoint, String key, String secret, String by);

  void remove(String endpoint);

  List<Browser> all();
}
