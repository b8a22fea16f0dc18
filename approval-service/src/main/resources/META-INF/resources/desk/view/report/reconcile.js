// Our books against the broker's, by the union of both sides.

import { h } from '../../dom.js';
import { amount, sign, signedMoney } from '../../format.js';
import { badge, fact, nothing, panel, time } from '../bits.js';
import { sample } from '../drawn.js';
import { table } from '../table.js';
import { cents, doubts, symbolLink } from './pieces.js';

const WHERE = {
  IN_BOTH: ['In both', 'good'],
  ONLY_HERE: ['Only here', 'bad'],
  ONLY_THERE: ['Yours, protected', 'plain'],
  DIFFERS: ['Differs', 'bad'],
};

export function reconcile(state, acts, report) {
  const { lines } = report;
  return [
    panel({ id: 'result', title: 'Both sides', extra: sample(report.totals.length, 'days told') },
      h('dl', { class: 'facts figures' },
        fact('Symbols held on either side', String(lines.length)),
        fact('Differences', String(report.differences.length)),
        fact('Healed on the way', String(report.healed))),
      doubts([
        ...report.differences,
        ...report.unstated.map((date) => `${date}: the broker\u2019s books were never told`),
      ])),
    panel({ id: 'totals', title: 'Money of our fills, before commissions' },
      totals(state, acts, report.totals)),
    panel({ id: 'lines', title: `Held (${lines.length})` },
      lines.length ? table(state, acts, held(state, lines))
        : nothing('Nothing is held on either side.')),
  ];
}

function held(state, lines) {
  return {
    id: 'lines', label: 'What either side holds', rows: lines,
    key: (line) => `${line.date}-${line.symbol}`,
    columns: [
      { name: 'Symbol', of: (line) => line.symbol,
        show: (line) => symbolLink(line.symbol, line.date) },
      { name: 'Day', of: (line) => line.date },
      { name: 'Ours', number: true, main: true, of: (line) => line.ours,
        show: (line) => amount(String(line.ours)) },
      { name: 'At the broker', number: true, main: true, of: (line) => line.atBroker,
        show: (line) => amount(String(line.atBroker)) },
      { name: 'Not ours', number: true, of: (line) => line.notOurs,
        show: (line) => amount(String(line.notOurs)) },
      { name: 'Where', main: true, of: (line) => line.where, show: (line) => where(line) },
      { name: 'Looked at (ET)', number: true, of: (line) => Date.parse(line.lookedAt),
        show: (line) => time(line.lookedAt, state.desk.zone) },
    ],
  };
}

function where(line) {
  return badge(...(WHERE[line.where] ?? [line.where, 'watch']));
}

/** Date by date, our fills against the broker's statement. */
export function totals(state, acts, found) {
  return found.length
    ? table(state, acts, {
      id: 'totals', label: 'Our fills against the broker\u2019s', rows: found.toReversed(),
      key: (total) => total.date,
      columns: [
        { name: 'Day', of: (total) => total.date },
        { name: 'Fills here', number: true, of: (total) => total.fillsHere },
        { name: 'Fills there', number: true, of: (total) => total.fillsAtBroker },
        { name: 'Here', number: true, of: (total) => total.here,
          show: (total) => signedMoney(cents(total.here)) },
        { name: 'At the broker', number: true, of: (total) => total.atBroker,
          show: (total) => signedMoney(cents(total.atBroker)) },
        { name: 'Difference', main: true, of: (total) => total.difference,
          show: (total) => sign(total.difference) === 0 && !total.differences.length
            ? badge('Equal to the cent', 'good')
            : badge(signedMoney(cents(total.difference)), 'bad') },
        { name: 'Newer here', number: true, of: (total) => total.newer },
        { name: 'Looked at (ET)', number: true, of: (total) => Date.parse(total.lookedAt),
          show: (total) => time(total.lookedAt, state.desk.zone) },
      ],
    })
    : nothing('The broker\u2019s own books were not told for these days.');
}
