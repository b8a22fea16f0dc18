/// Polygon.io, which calls itself Massive since 2025-10-30: whole-market snapshot, listing, news.
///
/// Paths, field names and quirks follow the vendor's published OpenAPI description.
package org.openbell.scanner.polygon;
