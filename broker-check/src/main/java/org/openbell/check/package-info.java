/// What any broker adapter must do before it is trusted with money: numbered points, tried one by
/// one with the smallest possible orders, on the simulator by every build and on a paper account by
/// its owner.
package org.openbell.check;
