package org.openbell.simulation.plan;

/// How a service answers when the roll is called.
public enum Morning {
  WELL,
  /// Not at all.
  SILENT,
  /// With another build than the others.
  STALE
}
