// Where a price stands between its stop and its target.

import { approximately } from './decimal.js';

/** Shares of the way from stop (0) to target (1); `last` may lie a little outside. */
export function rungs({ stop, entry, last, target }) {
  const [low, high] = [approximately(stop), approximately(target)];
  const span = high - low;
  if (!(span > 0)) {
    return null;
  }
  const at = (price) => {
    const share = (approximately(price) - low) / span;
    return Number.isNaN(share) ? null : Math.min(1.04, Math.max(-0.04, share));
  };
  return { entry: at(entry), last: at(last) };
}

/** The same for ears. */
export function ladderWords({ stop, last, target }, found) {
  if (!found) {
    return 'stop or target not known yet';
  }
  const where =
    found.last === null
      ? 'no fresh price'
      : `last ${last}, ${Math.round(found.last * 100)} % of the way from stop to target`;
  return `stop ${stop}, target ${target}, ${where}`;
}
