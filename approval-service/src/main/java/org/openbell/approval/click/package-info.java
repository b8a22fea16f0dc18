/// What a click on a question is checked against, and what it is answered in one sentence; pure.
package org.openbell.approval.click;
