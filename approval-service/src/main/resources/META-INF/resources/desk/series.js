// What the charts of the reports show, reckoned from the reports themselves.

import { parse, text } from './decimal.js';

const CERTAINTY = 1.96;

const curves = new WeakMap();

/** The curve of a report, reckoned once. */
export function curveOf(pnl) {
  if (!curves.has(pnl)) {
    curves.set(pnl, curve(pnl));
  }
  return curves.get(pnl);
}

/** Net results in order of time and their sum: by day, or by trade when it is one day. */
export function curve(pnl) {
  const steps = pnl.days.length > 1
    ? pnl.days.map((day) => ({
      name: day.date, trades: day.figures.trades, net: day.figures.netPnl,
    }))
    : pnl.trades
      .filter((trade) => trade.closedAt)
      .toSorted((one, other) => one.closedAt.localeCompare(other.closedAt))
      .map((trade) => ({
        name: trade.trade.slice(trade.trade.indexOf('-') + 1), trades: 1, net: trade.netPnl,
      }));
  let sum = 0n;
  return steps.map((step) => {
    sum += parse(step.net);
    return { ...step, sum: text(sum) };
  });
}

/** How the trades ended: how many, and what they came to, the most frequent first. */
export function reasons(trades) {
  const found = new Map();
  for (const trade of trades) {
    const name = trade.reasons.length && trade.closedAt ? trade.reasons.join('+') : 'OPEN';
    const { count, sum } = found.get(name) ?? { count: 0, sum: 0n };
    found.set(name, { count: count + 1, sum: sum + parse(trade.netPnl) });
  }
  return [...found]
    .map(([name, { count, sum }]) => ({ name, count, net: text(sum) }))
    .toSorted((one, other) => other.count - one.count);
}

/** How far each trade went against us and for us while it was held, in percent of its entry. */
export function excursions(moves) {
  return moves
    .filter((move) => move.highHeld !== null && move.lowHeld !== null)
    .map((move) => ({
      symbol: move.symbol, date: move.date, worst: move.lowHeld, best: move.highHeld,
      net: move.netReturn,
    }));
}

/** Where the true share of winners of so many may lie, 19 times in 20 (Wilson's interval). */
export function likely(won, count) {
  const share = won / count;
  const square = CERTAINTY * CERTAINTY;
  const middle = share + square / (2 * count);
  const reach = CERTAINTY *
    Math.sqrt((share * (1 - share)) / count + square / (4 * count * count));
  const whole = 1 + square / count;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}

/** Round numbers from about `low` to about `high`, so many at most. */
export function ticks(low, high, most) {
  const raw = (high - low) / most || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= raw * 0.999);
  const found = [];
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) {
    found.push(Number((at * step).toFixed(10)));
  }
  return found;
}
