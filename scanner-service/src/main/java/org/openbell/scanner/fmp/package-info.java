/// Financial Modeling Prep: the second opinion on a price.
///
/// Paths, field names and quirks follow the vendor's published documentation (`/stable`).
package org.openbell.scanner.fmp;
