package org.openbell.model.event;

/// Which of the day's scans: the full one before the open, or a quarter-hourly look afterwards.
public enum ScanKind {
  PRE_OPEN,
  RESCAN
}
