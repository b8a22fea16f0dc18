package org.openbell.system.wire;

/// In which direction a message travels.
public enum Way {
  TO_SERVER,
  TO_CLIENT
}
