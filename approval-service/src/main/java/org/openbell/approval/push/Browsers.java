package org.openbell.approval.push;

import java.util.List;
import java.util.Optional;

/// The browsers that asked for notifications.
public interface Browsers {
  int MOST = 20;

  /// One of them; `endpoint` is where its push service takes messages for it, the keys are in
  /// Base64 as the browser writes them.
  record Browser(long id, String endpoint, String key, String secret) {}

  /// Keeps one, in the place of the same one before; false when there are too many. `token` is the
  /// hash of the access token that its login was made with: it is told as long as that is good.
  boolean add(String endpoint, String key, String secret, String by, Optional<String> token);

  void remove(String endpoint);

  /// Those whose access token is good, and those whose login an identity provider vouched for.
  List<Browser> all();
}
