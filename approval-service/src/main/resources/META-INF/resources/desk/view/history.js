// A past day, as its report tells it.

import { h } from '../dom.js';
import { amount, dayName, isDay, money, plain, signedMoney } from '../format.js';
import { fact, gain, nothing, panel, time } from './bits.js';
import { share } from './report/pieces.js';
import { tabs } from './reports.js';
import { table } from './table.js';

export function history(state, acts) {
  const { date } = state.route;
  return h('div', { class: 'history', key: 'history' },
    tabs(state.route, state.desk.date),
    h('div', { class: 'days', role: 'group', 'aria-label': 'Which day' },
      h('a', { class: 'button', href: '#/' }, 'Back to the desk'),
      h('button', { type: 'button', onclick: () => acts.day(-1) }, 'Day before'),
      h('label', {}, h('span', { class: 'unseen' }, 'Date'),
        h('input', {
          type: 'date', value: isDay(date) ? date : '', onchange: (event) => acts.goDay(event.target.value),
        })),
      h('button', { type: 'button', onclick: () => acts.day(1) }, 'Day after')),
    body(state, acts, date));
}

function body(state, acts, date) {
  const shown = state.report;
  const title = date && isDay(date) ? dayName(date) : 'History';
  if (!shown || shown.date !== date) {
    return panel({ id: 'report', title }, h('p', { class: 'loading' }, 'Reading the day \u2026'));
  }
  if (shown.trouble) {
    return panel({ id: 'report', title }, nothing(shown.trouble));
  }
  const day = shown.body;
  return [
    panel({ id: 'report', title }, day.note && h('p', {}, day.note), figures(day),
      list('Doubts about these figures', day.doubts, (words) => words)),
    panel({ id: 'trades', title: `Trades (${day.trades.length})` },
      day.trades.length ? trades(state, acts, day) : nothing('Nothing was traded.')),
    day.notTraded.length > 0 && panel({ id: 'not-traded', title: 'Not traded' },
      list(null, day.notTraded, (end) =>
        [h('b', {}, end.symbol), ` ${plain(end.outcome)}: ${end.words}`])),
    day.untouched.length > 0 && panel({ id: 'untouched', title: 'Yours, never touched' },
      list(null, day.untouched, (holding) =>
        [h('b', {}, holding.symbol), ` ${amount(holding.shares)} shares`])),
    day.fills.length > 0 && panel({ id: 'fills', title: `Fills (${day.fills.length})` },
      fills(state, acts, day.fills)),
  ];
}

function figures(day) {
  return h('dl', { class: 'facts figures' },
    fact('Net', gain(day.netPnl, signedMoney(day.netPnl), 'big')),
    fact('Before commissions', gain(day.grossPnl, signedMoney(day.grossPnl))),
    fact('Commissions', money(day.commissions)),
    fact('Won, lost, open', `${day.winners}, ${day.losers}, ${day.open}`),
    fact('Win rate', day.winRate === null ? 'no closed trade' :
      share(day.winRate, day.winners + day.losers)),
    fact('Best', extreme(day.best)),
    fact('Worst', extreme(day.worst)));
}

function extreme(trade) {
  return trade ? [`${trade.symbol} `, gain(trade.netPnl, signedMoney(trade.netPnl))] : '\u2013';
}

function list(title, items, words) {
  return items.length > 0 && h('div', {},
    title && h('h3', {}, title),
    h('ul', { class: 'plain-list' }, items.map((item) => h('li', {}, words(item)))));
}

function trades(state, acts, day) {
  const { zone } = state.desk;
  return table(state, acts, {
    id: 'day-trades', label: 'Trades', rows: day.trades, key: (trade) => trade.trade,
    columns: [
      { name: 'Symbol', of: (trade) => trade.symbol },
      { name: 'Shares', number: true, of: (trade) => trade.shares,
        show: (trade) => amount(trade.shares) },
      { name: 'Bought', number: true, of: (trade) => trade.entry },
      { name: 'Sold', number: true, of: (trade) => trade.exit },
      { name: 'Why', main: true, of: (trade) => trade.reason,
        show: (trade) => (trade.reason ? plain(trade.reason) : 'still held') },
      { name: 'Gross', number: true, of: (trade) => trade.grossPnl,
        show: (trade) => gain(trade.grossPnl, signedMoney(trade.grossPnl)) },
      { name: 'Net', number: true, main: true, of: (trade) => trade.netPnl,
        show: (trade) => gain(trade.netPnl, signedMoney(trade.netPnl)) },
      { name: 'From (ET)', number: true, of: (trade) => Date.parse(trade.openedAt),
        show: (trade) => time(trade.openedAt, zone) },
      { name: 'To (ET)', number: true, of: (trade) => trade.closedAt && Date.parse(trade.closedAt),
        show: (trade) => time(trade.closedAt, zone) },
    ],
  });
}

function fills(state, acts, all) {
  return table(state, acts, {
    id: 'day-fills', label: 'Fills', rows: all,
    columns: [
      { name: 'Symbol', of: (fill) => fill.symbol },
      { name: 'Side', main: true, of: (fill) => fill.side, show: (fill) => plain(fill.side) },
      { name: 'Shares', number: true, main: true, of: (fill) => fill.shares,
        show: (fill) => amount(fill.shares) },
      { name: 'Price', number: true, main: true, of: (fill) => fill.price },
      { name: 'Commission', number: true, of: (fill) => fill.commission,
        show: (fill) => money(fill.commission) },
      { name: 'At (ET)', number: true, main: true, of: (fill) => Date.parse(fill.executedAt),
        show: (fill) => time(fill.executedAt, state.desk.zone) },
      { name: 'Venue', of: (fill) => fill.venue },
    ],
  });
}
