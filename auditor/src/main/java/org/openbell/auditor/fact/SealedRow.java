package org.openbell.auditor.fact;

/// A row that carries a seal, and whether somebody with the key found it intact.
public record SealedRow(String table, String id, boolean intact) implements Fact {}
