/// When and how a position ends, as pure functions: start at ExitDecider.
package org.openbell.exit.exit;
