package org.openbell.tws.wire;

import java.io.IOException;

/// What arrived is not what the protocol says: the only exception a [FieldReader] throws.
///
/// From [Frame#read] it means the stream itself is lost (an impossible length); from a
/// [FieldReader] it concerns one message, and the next frame is unaffected.
public final class MalformedFrame extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param message names the field and the offending text
  public MalformedFrame(String message) {
    super(message);
  }
}
