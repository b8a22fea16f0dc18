/// The ways out to the trader: each speaks to one kind of receiver.
package org.openbell.approval.channel;
