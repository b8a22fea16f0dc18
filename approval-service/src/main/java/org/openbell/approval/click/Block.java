package org.openbell.approval.click;

/// One thing that a yes would run into right now; `code` is a stable name.
public record Block(String code, String words) {}
