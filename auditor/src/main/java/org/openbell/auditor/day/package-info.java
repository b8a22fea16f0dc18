/// A day's facts side by side, and the sums that many judgments need.
package org.openbell.auditor.day;
