// A past day, as its report tells it.

import { h } from '../dom.js';
import { amount, dayName, money, plain, signedMoney } from '../format.js';
import { fact, gain, nothing, panel, time } from './bits.js';
import { tabs } from './reports.js';

export function history(state, acts) {
  const { date } = state.route;
  return h('div', { class: 'history', key: 'history' },
    tabs(state.route, state.desk.date),
    h('div', { class: 'days', role: 'group', 'aria-label': 'Which day' },
      h('a', { class: 'button', href: '#/' }, 'Back to the desk'),
      h('button', { type: 'button', onclick: () => acts.day(-1) }, 'Day before'),
      h('label', {}, h('span', { class: 'unseen' }, 'Date'),
        h('input', {
          type: 'date', value: date, onchange: (event) => acts.goDay(event.target.value),
        })),
      h('button', { type: 'button', onclick: () => acts.day(1) }, 'Day after')),
    body(state, date));
}

function body(state, date) {
  const shown = state.report;
  const title = date ? dayName(date) : 'History';
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
      day.trades.length ? trades(state, day) : nothing('Nothing was traded.')),
    day.notTraded.length > 0 && panel({ id: 'not-traded', title: 'Not traded' },
      list(null, day.notTraded, (end) =>
        [h('b', {}, end.symbol), ` ${plain(end.outcome)}: ${end.words}`])),
    day.untouched.length > 0 && panel({ id: 'untouched', title: 'Yours, never touched' },
      list(null, day.untouched, (holding) =>
        [h('b', {}, holding.symbol), ` ${amount(holding.shares)} shares`])),
    day.fills.length > 0 && panel({ id: 'fills', title: `Fills (${day.fills.length})` },
      fills(state, day.fills)),
  ];
}

function figures(day) {
  return h('dl', { class: 'facts figures' },
    fact('Net', gain(day.netPnl, signedMoney(day.netPnl), 'big')),
    fact('Before commissions', gain(day.grossPnl, signedMoney(day.grossPnl))),
    fact('Commissions', money(day.commissions)),
    fact('Won, lost, open', `${day.winners}, ${day.losers}, ${day.open}`),
    fact('Win rate', day.winRate === null ? 'no closed trade' :
      `${day.winRate} % of ${day.winners + day.losers}`),
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

function table(label, columns, rows) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    h('table', {},
      h('caption', { class: 'unseen' }, label),
      h('thead', {}, h('tr', {}, columns.map(([name, number]) =>
        h('th', { scope: 'col', class: number ? 'number' : '' }, name)))),
      h('tbody', {}, rows.map((cells) => h('tr', {}, cells.map((cell, index) =>
        h(index ? 'td' : 'th', {
          scope: index ? null : 'row', class: columns[index][1] ? 'number' : '',
        }, cell)))))));
}

const TRADES = [['Symbol'], ['Shares', 1], ['Bought', 1], ['Sold', 1], ['Why'], ['Gross', 1],
  ['Net', 1], ['From (ET)', 1], ['To (ET)', 1]];

function trades(state, day) {
  const { zone } = state.desk;
  return table('Trades', TRADES, day.trades.map((trade) => [
    trade.symbol, amount(trade.shares), trade.entry, trade.exit ?? '\u2013',
    trade.reason ? plain(trade.reason) : 'still held',
    gain(trade.grossPnl, signedMoney(trade.grossPnl)),
    gain(trade.netPnl, signedMoney(trade.netPnl)),
    time(trade.openedAt, zone), time(trade.closedAt, zone),
  ]));
}

const FILLS = [['Symbol'], ['Side'], ['Shares', 1], ['Price', 1], ['Commission', 1],
  ['At (ET)', 1], ['Venue']];

function fills(state, all) {
  return table('Fills', FILLS, all.map((fill) => [
    fill.symbol, plain(fill.side), amount(fill.shares), fill.price, money(fill.commission),
    time(fill.executedAt, state.desk.zone), fill.venue,
  ]));
}
