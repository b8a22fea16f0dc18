/// The auditor: judges a recorded day by the broker's ledger, with arithmetic of its own.
package org.openbell.system.audit;
