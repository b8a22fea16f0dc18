/// A recorded day before the auditor, and the report against the broker's ledger.
package org.openbell.system.audit;
