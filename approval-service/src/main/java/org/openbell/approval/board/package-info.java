/// How the day stands, folded from what was told: picks, positions, money, and what stops us; pure.
package org.openbell.approval.board;
