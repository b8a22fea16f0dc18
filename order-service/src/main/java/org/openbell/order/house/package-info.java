/// What holds for the whole house today: armed, halted, the account, what is not ours.
package org.openbell.order.house;
