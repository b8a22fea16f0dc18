/// What happened, in plain sentences; pure.
package org.openbell.approval.journal;
