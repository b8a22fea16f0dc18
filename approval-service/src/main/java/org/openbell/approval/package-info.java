/// The trader's desk: start at ApprovalDesk, then approval.ApprovalDecider and report.DayReport.
package org.openbell.approval;
