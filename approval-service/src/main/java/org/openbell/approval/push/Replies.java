package org.openbell.approval.push;

import java.util.Optional;

/// What was answered to somebody who acted, by a key that names the act for good: told again, it is
/// not done again.
public interface Replies {
  Optional<String> find(String key);

  void keep(String key, String reply);
}
