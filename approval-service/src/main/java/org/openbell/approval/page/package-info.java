/// What the desk shows, as documents; pure.
package org.openbell.approval.page;
