/// The demo day: its pace, what is told while it runs, and who answers the questions.
package org.openbell.launcher.day;
