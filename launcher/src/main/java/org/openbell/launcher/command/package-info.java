/// What the user types: one class per command.
package org.openbell.launcher.command;
