// Every profit target, what became of it, and how far away it missed.

import { h } from '../../dom.js';
import { amount, plain } from '../../format.js';
import { fact, nothing, panel, time } from '../bits.js';
import { ENOUGH, bars, picture, sample } from '../drawn.js';
import { table } from '../table.js';
import { dateOf, move, share, symbolLink, symbolOf, tradeOf } from './pieces.js';

export function targets(state, acts, report) {
  const { placed } = report;
  if (!report.targets.length) {
    return panel({ id: 'result', title: 'Profit targets' }, nothing('No target was placed.'));
  }
  return [
    panel({ id: 'result', title: 'Profit targets', extra: sample(placed, 'placed', ENOUGH) },
      h('dl', { class: 'facts figures' },
        fact('Filled', h('span', { class: 'big' }, String(report.filled))),
        fact('Success rate', share(report.successRate, placed)),
        fact('Partly filled', String(report.partlyFilled)),
        fact('Canceled', String(report.canceled)),
        fact('Replaced', String(report.replaced)),
        fact('Rejected', String(report.rejected)),
        fact('Denied by our gate', String(report.denied)),
        fact('Still work', String(report.working)))),
    panel({ id: 'reasons', title: 'Why they ended' }, why(report)),
    panel({ id: 'targets', title: `Targets (${report.targets.length})` },
      all(state, acts, report.targets.toReversed())),
  ];
}

function why({ reasons, targets: all }) {
  const found = Object.entries(reasons).toSorted(([, one], [, other]) => other - one);
  return picture({
    id: 'why', title: 'By reason', count: all.length, unit: 'targets',
    help: 'The first reason that stood when a target was taken back.',
  }, null, null, bars(found.map(([name, number]) => ({
    name, words: plain(name), count: number, figure: String(number),
    tone: name === 'TARGET_REACHED' ? 'up' : 'plain',
  }))));
}

function all(state, acts, rows) {
  const { zone } = state.desk;
  const symbol = (row) => symbolOf(tradeOf(row.order));
  const day = (row) => dateOf(tradeOf(row.order));
  return table(state, acts, {
    id: 'targets', label: 'Profit targets', rows, key: (row) => row.order,
    columns: [
      { name: 'Symbol', of: symbol, show: (row) => symbolLink(symbol(row), day(row)) },
      { name: 'Day', of: day },
      { name: 'Shares', number: true, of: (row) => row.shares, show: (row) => amount(row.shares) },
      { name: 'Target', number: true, main: true, of: (row) => row.target },
      { name: 'Placed (ET)', number: true, of: (row) => Date.parse(row.placedAt),
        show: (row) => time(row.placedAt, zone) },
      { name: 'End', main: true, of: (row) => row.end, show: (row) => plain(row.end) },
      { name: 'Why', of: (row) => row.why, show: (row) => plain(row.why) },
      { name: 'Ended (ET)', number: true, of: (row) => row.endedAt && Date.parse(row.endedAt),
        show: (row) => time(row.endedAt, zone) },
      { name: 'Best seen', number: true, of: (row) => row.best },
      { name: 'Missed by', number: true, main: true, of: (row) => row.missedBy,
        show: (row) => move(row.missedBy) },
      { name: 'Words', of: (row) => row.words },
    ],
  });
}
