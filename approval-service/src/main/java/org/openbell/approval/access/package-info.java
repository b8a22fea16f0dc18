/// Who may do what at the desk, and how it is known that it is them; pure.
package org.openbell.approval.access;
