// Every fill, the trade that it belongs to, and the money against the broker's own books.

import { h } from '../../dom.js';
import { amount, plain, signedMoney } from '../../format.js';
import { fact, gain, nothing, panel, time } from '../bits.js';
import { sample } from '../drawn.js';
import { table } from '../table.js';
import { cents, dateOf, doubts, symbolLink } from './pieces.js';
import { totals } from './reconcile.js';

export function fills(state, acts, report) {
  const { fills: ours, foreign, byHand } = report;
  return [
    panel({ id: 'result', title: 'Money', extra: sample(ours.length, 'fills') },
      h('dl', { class: 'facts figures' },
        fact('Cash', gain(report.cash, signedMoney(cents(report.cash)), 'big')),
        fact('Bought for', `$${amount(cents(report.bought))}`),
        fact('Sold for', `$${amount(cents(report.sold))}`),
        fact('Commissions and fees', `$${amount(cents(report.costs))}`,
          report.commissionsMissing > 0 &&
            h('span', { class: 'help' }, `${report.commissionsMissing} not charged yet`)),
        fact('Round trips', String(report.trades.length)),
        fact('Not ours', String(foreign.length)),
        fact('Sold by hand', String(byHand.length))),
      doubts(report.doubts)),
    panel({ id: 'totals', title: 'Against the broker, before commissions' },
      totals(state, acts, report.totals)),
    panel({ id: 'fills', title: `Our fills (${ours.length})` },
      ours.length ? table(state, acts, shown(state, report)) : nothing('Nothing of ours filled.')),
    foreign.length > 0 && panel({ id: 'foreign', title: `Not ours (${foreign.length})` },
      table(state, acts, strangers(state, foreign))),
  ];
}

function shown(state, report) {
  const matched = new Map();
  for (const match of report.trades.flatMap((trade) => trade.matches)) {
    for (const [mine, other] of [[match.bought, match.sold], [match.sold, match.bought]]) {
      matched.set(mine, [...(matched.get(mine) ?? []), other]);
    }
  }
  return {
    id: 'fills', label: 'Our fills', rows: report.fills, key: (fill) => fill.executionId,
    columns: [
      { name: 'Symbol', of: (fill) => fill.symbol,
        show: (fill) => symbolLink(fill.symbol, dateOf(fill.trade)) },
      { name: 'Day', of: (fill) => dateOf(fill.trade) },
      { name: 'At (ET)', number: true, main: true, of: (fill) => Date.parse(fill.executedAt),
        show: (fill) => time(fill.executedAt, state.desk.zone) },
      { name: 'Side', main: true, of: (fill) => fill.side, show: (fill) => plain(fill.side) },
      { name: 'Shares', number: true, main: true, of: (fill) => fill.shares,
        show: (fill) => amount(fill.shares) },
      { name: 'Price', number: true, main: true, of: (fill) => fill.price },
      { name: 'Commission', number: true, of: (fill) => fill.commission,
        show: (fill) => fill.commission === null ? 'not yet' : amount(cents(fill.commission)) },
      { name: 'Venue', of: (fill) => fill.venue },
      { name: 'Order', of: (fill) => fill.orderRef },
      { name: 'Execution', of: (fill) => fill.executionId },
      { name: 'Matched with', of: (fill) => (matched.get(fill.executionId) ?? []).join(' ') },
    ],
  };
}

function strangers(state, foreign) {
  return {
    id: 'foreign', label: 'Executions of others in the account', rows: foreign,
    key: (fill) => fill.executionId,
    columns: [
      { name: 'Symbol', of: (fill) => fill.symbol },
      { name: 'At (ET)', number: true, main: true, of: (fill) => Date.parse(fill.executedAt),
        show: (fill) => time(fill.executedAt, state.desk.zone) },
      { name: 'Side', main: true, of: (fill) => fill.side, show: (fill) => plain(fill.side) },
      { name: 'Shares', number: true, main: true, of: (fill) => fill.shares,
        show: (fill) => amount(fill.shares) },
      { name: 'Price', number: true, main: true, of: (fill) => fill.price },
      { name: 'Execution', of: (fill) => fill.executionId },
    ],
  };
}
