/// How the world reaches the desk: events, decisions, and questions about the day.
package org.openbell.approval.inbound;
