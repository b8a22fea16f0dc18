/// Who answers, with which code, and whether that is enough to trade; pure.
package org.openbell.scheduler.rollcall;
