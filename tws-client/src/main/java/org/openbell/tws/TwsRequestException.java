package org.openbell.tws;

/// The gateway refused a query.
public final class TwsRequestException extends TwsException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String text;

  /// @param code the broker's error number
  /// @param text the broker's words
  public TwsRequestException(int code, String text) {
    super(Reason.REQUEST_FAILED, "gateway error " + code + ": " + text);
    this.code = code;
    this.text = text;
  }

  /// The broker's error number.
  public int code() {
    return code;
  }

  /// The broker's words.
  public String text() {
    return text;
  }
}
