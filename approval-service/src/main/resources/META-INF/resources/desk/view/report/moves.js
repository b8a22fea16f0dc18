// How far the stocks went, from the open and from our own fills.

import { h } from '../../dom.js';
import { percent, plain } from '../../format.js';
import { excursions } from '../../series.js';
import { fact, gain, nothing, panel, time } from '../bits.js';
import { ENOUGH, line, mark, picture, plane, sample } from '../drawn.js';
import { table } from '../table.js';
import { doubts, move, symbolLink } from './pieces.js';

const REACH = {
  TARGET_FIRST: 'Target first', STOP_FIRST: 'Stop first', NEITHER: 'Neither', UNCLEAR: 'Unclear',
};

export function moves(state, acts, report) {
  const traded = report.moves.filter((one) => one.reach);
  if (!report.moves.length) {
    return panel({ id: 'result', title: 'Price moves' },
      nothing('No prices were kept for these days.'), doubts(report.unwatched));
  }
  const held = excursions(report.moves);
  return [
    panel({
      id: 'result', title: 'Price moves', extra: sample(report.moves.length, 'stocks watched'),
    }, figures(traded), doubts(report.unwatched)),
    panel({ id: 'excursions', title: 'While we held' }, held.length
      ? scatter(state, acts, held) : nothing('Nothing was held with prices to look at.')),
    panel({ id: 'moves', title: `Moves (${report.moves.length})` },
      all(state, acts, report.moves.toReversed())),
  ];
}

function figures(traded) {
  const ends = (name) => traded.filter((one) => one.reach === name).length;
  return h('dl', { class: 'facts figures' },
    fact('Traded with a plan', String(traded.length)),
    Object.entries(REACH).map(([name, words]) =>
      fact(words, `${ends(name)} of ${traded.length}`)));
}

function scatter(state, acts, held) {
  const right = Math.max(0.1, ...held.map((one) => Number(one.worst))) * 1.1;
  const worst = Math.min(-1, ...held.map((one) => Number(one.worst)));
  const best = Math.max(1, ...held.map((one) => Number(one.best)));
  const won = held.filter((one) => wayOf(one) === 'up').length;
  const percents = (value) => `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${Math.abs(value)}\u202f%`;
  return picture({
    id: 'scatter', title: 'Worst and best price of each trade', count: held.length,
    unit: 'trades', enough: ENOUGH,
    sentence: `Each of ${held.length} trades by its worst price while held, down to ` +
      `${percent(worst.toFixed(2))}, and its best, up to ${percent(best.toFixed(2))}, against ` +
      `its entry (MAE and MFE); ${won} of them earned something.`,
    help: 'Up and green earned something net, down and red lost. Far up and red: it was there ' +
      'and we did not take it. Prices as the desk saw them, at most five a second.',
  }, plane(state.width, Math.min(360, state.width),
    { from: worst * 1.08, to: right, shown: percents,
      words: 'worst while held' },
    { from: Math.min(0, -best / 12), to: best * 1.08, shown: percents, words: 'best while held' },
    (x, y) => [
      line('zero', x(worst * 1.08), y(0), x(right), y(0)),
      line('zero', x(0), y(Math.min(0, -best / 12)), x(0), y(best * 1.08)),
      held.map((one) => mark(wayOf(one), x(Number(one.worst)), y(Number(one.best)),
        `${one.symbol} ${one.date}: worst ${move(one.worst)}, best ${move(one.best)}, ` +
        `net ${percent(one.net)}`)),
    ]),
  table(state, acts, {
    id: 'scatter-twin', label: 'Worst and best price while held, in percent of the entry',
    rows: held, key: (one) => `${one.date}-${one.symbol}`,
    columns: [
      { name: 'Symbol', of: (one) => one.symbol },
      { name: 'Day', of: (one) => one.date },
      { name: 'Worst', number: true, main: true, of: (one) => one.worst,
        show: (one) => move(one.worst) },
      { name: 'Best', number: true, main: true, of: (one) => one.best,
        show: (one) => move(one.best) },
      { name: 'Net', number: true, main: true, of: (one) => one.net,
        show: (one) => gain(one.net, percent(one.net)) },
    ],
  }));
}

function wayOf({ net }) {
  const value = Number(net ?? 0);
  return value > 0 ? 'up' : value < 0 ? 'down' : 'even';
}

function all(state, acts, found) {
  const { zone } = state.desk;
  const percents = (name, of, more = {}) =>
    ({ name, number: true, of, show: (row) => move(of(row)), ...more });
  return table(state, acts, {
    id: 'moves', label: 'Price moves', rows: found, key: (row) => `${row.date}-${row.symbol}`,
    columns: [
      { name: 'Symbol', of: (row) => row.symbol,
        show: (row) => symbolLink(row.symbol, row.date) },
      { name: 'Day', of: (row) => row.date },
      { name: 'Open', number: true, of: (row) => row.open?.price },
      { name: 'High', number: true, of: (row) => row.high.price },
      { name: 'At (ET)', number: true, of: (row) => Date.parse(row.high.at),
        show: (row) => time(row.high.at, zone) },
      percents('From open', (row) => row.highFromOpen, { main: true }),
      { name: 'Entry', number: true, of: (row) => row.entry },
      { name: 'Entry (ET)', number: true, of: (row) => row.enteredAt && Date.parse(row.enteredAt),
        show: (row) => time(row.enteredAt, zone) },
      { name: 'Best after', number: true, of: (row) => row.best?.price },
      { name: 'Best (ET)', number: true, of: (row) => row.best && Date.parse(row.best.at),
        show: (row) => time(row.best?.at, zone) },
      percents('Best gain', (row) => row.bestGain, { main: true }),
      percents('Worst held', (row) => row.lowHeld),
      percents('Best held', (row) => row.highHeld),
      { name: 'Target', number: true, of: (row) => row.target },
      { name: 'Reached', of: (row) => REACH[row.reach] ?? plain(row.reach) },
      { name: 'Net', number: true, of: (row) => row.netReturn,
        show: (row) => gain(row.netReturn, percent(row.netReturn)) },
    ],
  });
}
