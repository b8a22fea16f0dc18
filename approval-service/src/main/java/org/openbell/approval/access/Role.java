package org.openbell.approval.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// How far somebody is trusted; each role may do what those before it may.
public enum Role {
  /// Looks on, and may stop things.
  VIEWER,
  /// Decides what is bought and lets trading go on.
  TRADER,
  /// Arms live days and hands out tokens.
  ADMIN;

  boolean isAtLeast(Role needed) {
    return compareTo(needed) >= 0;
  }

  /// The farthest of the roles that a provider names in any case; empty when it names none of ours.
  public static Optional<Role> farthest(Collection<String> named) {
    return named.stream().flatMap(name -> of(name).stream()).max(Comparator.naturalOrder());
  }

  public static Optional<Role> of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(role -> role.name().equals(upper)).findFirst();
  }
}
