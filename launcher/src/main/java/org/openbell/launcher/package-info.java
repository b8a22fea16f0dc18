/// Everything on one machine with one command, and the command line.
///
/// Start reading at [org.openbell.launcher.stack.StackPlan]: it says which processes run, with
// what.
package org.openbell.launcher;
