/// What the day brought, folded from what was told; pure.
package org.openbell.approval.report;
