package org.openbell.local.testing;

/// A database of one's own, empty but for the six services' schemas.
///
/// Each login (`svc_order`, ...) has this password and owns the schema of its own name.
public record TestDatabase(String name, String jdbcUrl, String password) {}
