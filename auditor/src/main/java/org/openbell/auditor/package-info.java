/// The auditor: judges a day by rules of its own, from what was told, stored and really traded.
///
/// Nothing of the services is used in here: a mistake cannot agree with itself.
package org.openbell.auditor;
