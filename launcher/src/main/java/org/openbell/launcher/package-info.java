/// Everything on one machine with one command, and the command line.
///
/// Start reading at [org.openbell.launcher.stack.StackPlan]: which processes run, and with what.
package org.openbell.launcher;
