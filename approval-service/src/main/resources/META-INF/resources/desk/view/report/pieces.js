// What several reports show alike.

import { h } from '../../dom.js';
import { parse, text } from '../../decimal.js';
import { percent } from '../../format.js';

const CENT = 100n;

/** To the cent, half to even, as the desk itself rounds; nothing stays nothing. */
export function cents(value) {
  const units = parse(value);
  if (units === null) {
    return value ?? null;
  }
  const size = units < 0n ? -units : units;
  const [whole, rest] = [size / CENT, size % CENT];
  const up = rest > 50n || (rest === 50n && whole % 2n === 1n) ? 1n : 0n;
  const rounded = (whole + up) * CENT;
  return text(units < 0n ? -rounded : rounded);
}

/** `+2.66 %`, as two decimals. */
export function move(value) {
  return percent(cents(value));
}

/** `23.1 % of 13`; the desk gives as many decimals as it means. */
export function share(value, of) {
  const figure = value === null || value === undefined ? '\u2013' : `${Number(value).toFixed(1)}\u202f%`;
  return of === undefined ? figure : `${figure} of ${of}`;
}

export function doubts(words) {
  return words.length > 0 && h('div', { class: 'notice' },
    h('h3', {}, 'Look at this'),
    h('ul', { class: 'plain-list' }, words.map((one) => h('li', {}, one))));
}

export function symbolLink(symbol, date) {
  return h('a', {
    href: `#/reports/investigate?from=${date}&to=${date}&symbol=${encodeURIComponent(symbol)}`,
    title: `Everything about ${symbol} on that day`,
  }, symbol);
}

/** The same report about one of its days. */
export function dateLink(state, date) {
  return h('a', { href: `#/reports/${state.route.name}?from=${date}&to=${date}` }, date);
}

/** `BBAR` of the trade `20251029-BBAR`. */
export function symbolOf(trade) {
  return trade.slice(9);
}

/** `2025-10-29` of the trade `20251029-BBAR`. */
export function dateOf(trade) {
  return `${trade.slice(0, 4)}-${trade.slice(4, 6)}-${trade.slice(6, 8)}`;
}

/** The trade of the order `OB1.20251029-BBAR.T.1`; a symbol may have dots. */
export function tradeOf(order) {
  return order.replace(/^OB1\./, '').replace(/\.[A-Z]\.\d+$/, '');
}
