// What is held: between which prices, how it stands, and whether it is protected.

import { h } from '../dom.js';
import { amount, duration, percent, plain, signedMoney } from '../format.js';
import { ladderWords, rungs } from '../ladder.js';
import { badge, gain, nothing, panel, time } from './bits.js';
import { table } from './table.js';

export function positions(state, acts) {
  const { positions: held, closed } = state.desk;
  return panel({ id: 'positions', title: held.length ? `Positions (${held.length})` : 'Positions' },
    held.length
      ? h('ul', { class: 'positions', key: 'held' },
        held.map((position) => open(state, acts, position)))
      : nothing('Nothing is held.'),
    closed.length > 0 && closedToday(state, acts, closed));
}

function open(state, acts, position) {
  const found = rungs(position);
  const old = position.last === null;
  return h('li', { key: position.trade, class: `position ${position.isProtected ? '' : 'bare'}` },
    h('div', { class: 'who' },
      symbolButton(state, acts, position.symbol),
      badge(plain(position.kind)),
      position.halt !== 'NONE' && badge(`halted: ${plain(position.halt)}`, 'bad'),
      h('span', { class: 'held' }, `${amount(position.shares)} at ${position.entry}`)),
    h('div', { class: 'result' },
      gain(position.gain, signedMoney(position.gain), 'strong'),
      h('span', { class: 'help' }, percent(position.gainPercent))),
    ladder(position, found),
    h('p', { class: 'guard' }, protection(position),
      old && h('span', { class: 'help' }, ' no fresh price')));
}

export function symbolButton(state, acts, symbol) {
  return h('button', {
    type: 'button', class: 'symbol', 'aria-pressed': state.symbol === symbol ? 'true' : 'false',
    'aria-label': `${symbol}, show its chart`, onclick: () => acts.chart(symbol),
  }, symbol);
}

function ladder(position, found) {
  const place = (share) => ({ left: `${(share * 100).toFixed(2)}%` });
  return h('div', { class: 'ladder', role: 'img', 'aria-label': ladderWords(position, found) },
    h('div', { class: 'rail' },
      found?.entry !== null && found && h('i', { class: 'at-entry', style: place(found.entry) }),
      found?.last !== null && found && h('i', { class: 'at-last', style: place(found.last) })),
    h('div', { class: 'rail-words' },
      h('span', { class: 'stop-price' }, `stop ${position.stop ?? '\u2013'}`),
      h('span', { class: 'last-price' }, position.last ?? '\u2013'),
      h('span', { class: 'target-price' }, `target ${position.target ?? '\u2013'}`)));
}

function protection(position) {
  const bareTime = position.unprotectedSeconds > 0
    ? ` (it took ${duration(position.unprotectedSeconds)})`
    : '';
  return position.isProtected
    ? h('span', { class: 'sheltered' }, h('span', { 'aria-hidden': 'true' }, '\u2713 '),
      `${position.words || 'protected at the broker'}${bareTime}`)
    : h('strong', { class: 'exposed' }, h('span', { 'aria-hidden': 'true' }, '\u2715 '),
      `not protected for ${duration(position.unprotectedSeconds)}: ` +
      `${position.words || 'no stop at the broker'}`);
}

function closedToday(state, acts, closed) {
  return h('div', { key: 'closed' },
    h('h3', { class: 'help' }, 'Closed today, before commissions'),
    table(state, acts, {
      id: 'closed-today', label: 'Closed today', rows: closed, key: (trade) => trade.trade,
      columns: [
        { name: 'Symbol', of: (trade) => trade.symbol,
          show: (trade) => symbolButton(state, acts, trade.symbol) },
        { name: 'Shares', number: true, of: (trade) => trade.shares,
          show: (trade) => amount(trade.shares) },
        { name: 'Bought, sold', number: true, main: true,
          show: (trade) => `${trade.entry} \u2192 ${trade.exit ?? '\u2013'}` },
        { name: 'Why', main: true, of: (trade) => trade.reason,
          show: (trade) => plain(trade.reason) },
        { name: 'Result', number: true, main: true, of: (trade) => trade.grossPnl,
          show: (trade) => gain(trade.grossPnl, signedMoney(trade.grossPnl)) },
        { name: 'At (ET)', number: true, of: (trade) => Date.parse(trade.at),
          show: (trade) => time(trade.at, state.desk.zone) },
      ],
    }));
}
