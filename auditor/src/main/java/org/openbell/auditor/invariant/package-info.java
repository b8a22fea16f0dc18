/// What must be true of every day, one class for each numbered sentence.
package org.openbell.auditor.invariant;
