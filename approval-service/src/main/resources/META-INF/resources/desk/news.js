// What of a new document deserves to be said aloud: little, and each thing once.

import { pending } from './approvals.js';

/** Calls of the change from one document to the next: `{urgent, words, tag}`. */
export function newsBetween(before, after) {
  return [
    ...asked(before, after),
    ...exposed(before, after),
    ...halted(before, after),
    ...ended(before, after),
  ];
}

function asked(before, after) {
  const known = new Set(before ? pending(before.approvals).map((one) => one.trade) : []);
  return pending(after.approvals)
    .filter((one) => !known.has(one.trade))
    .map((one) => ({
      urgent: true,
      words: `${one.symbol}: buy ${one.plan.shares} at ${one.plan.limit} or less?`,
      tag: one.trade,
    }));
}

function exposed(before, after) {
  const bare = (desk) => (desk?.positions ?? []).filter((one) => !one.isProtected);
  const known = new Set(bare(before).map((one) => one.trade));
  return bare(after)
    .filter((one) => !known.has(one.trade))
    .map((one) => ({
      urgent: true,
      words: `${one.shares} ${one.symbol} not protected at the broker`,
      tag: `bare-${one.trade}`,
    }));
}

function halted(before, after) {
  if (!before || before.switches.state === after.switches.state) {
    return [];
  }
  const { state } = after.switches;
  const words = {
    HALTED: 'Entries are halted', REDUCING: 'Entries are paused', ACTIVE: 'Entries go on',
  }[state] ?? 'Nobody knows whether entries are allowed';
  return [{ urgent: state === 'HALTED', words, tag: 'switches' }];
}

function ended(before, after) {
  const known = new Set(before ? before.closed.map((one) => one.trade) : []);
  return !before ? [] : after.closed
    .filter((one) => !known.has(one.trade))
    .map((one) => ({
      urgent: false, words: `${one.symbol} sold, ${one.grossPnl} dollars`, tag: one.trade,
    }));
}
