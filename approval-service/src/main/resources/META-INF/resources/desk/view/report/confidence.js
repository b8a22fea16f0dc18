// Whether the confidence told anything: forecast against outcome, and against a plain baseline.

import { h } from '../../dom.js';
import { plain, signedMoney } from '../../format.js';
import { likely } from '../../series.js';
import { fact, gain, nothing, panel } from '../bits.js';
import { ENOUGH, line, picture, plane, sample } from '../drawn.js';
import { table } from '../table.js';
import { cents, share, symbolLink } from './pieces.js';

export function confidence(state, acts, report) {
  if (!report.picks) {
    return panel({ id: 'result', title: 'Confidence' }, nothing('Nothing was picked.'));
  }
  return [
    panel({ id: 'result', title: 'Confidence', extra: sample(report.decided, 'decided picks', ENOUGH) },
      h('p', {}, report.suggestion),
      h('dl', { class: 'facts figures' },
        fact('Brier score', figure(report.brier), h('span', { class: 'help' }, '0 is perfect')),
        fact('By rank of relative volume', figure(report.byVolume)),
        fact('By the share of winners', figure(report.byShare)),
        fact('Scored', `${report.scored} of ${report.decided}`),
        fact('Picks', String(report.picks)))),
    panel({ id: 'reliability', title: 'Forecast against outcome' }, report.bands.length
      ? diagram(state, acts, report) : nothing('No pick is decided yet.')),
    h('div', { class: 'columns even', key: 'groups' },
      group(state, acts, 'tiers', 'By tier', Object.values(report.tiers)),
      group(state, acts, 'providers', 'By provider', Object.values(report.providers))),
    panel({ id: 'ledger', title: `Ledger (${report.ledger.length})` },
      ledger(state, acts, report.ledger.toReversed())),
  ];
}

function figure(score) {
  return score === null ? '\u2013' : Number(score).toFixed(4);
}

function diagram(state, acts, { bands, baseline, decided }) {
  const won = bands.reduce((sum, band) => sum + band.won, 0);
  const percents = (value) => `${Math.round(value * 100)}\u202f%`;
  const most = Math.max(...bands.map((band) => band.picks));
  return picture({
    id: 'diagram', title: 'Picks of like confidence', count: decided, unit: 'decided picks',
    enough: ENOUGH,
    sentence: bands.map((band) => `of ${band.picks} picks around ` +
      `${percents(Number(band.meanConfidence))} sure, ${band.won} won`).join('; ') +
      `. Of all, ${won} of ${decided} won. By rank of relative volume: ` +
      baseline.map((band) => `${band.won} of ${band.picks} in ${band.name}`).join(', ') + '.',
    help: 'Each dot: picks of like confidence, the larger the more, how many beside it; the ' +
      'line through it is where their true share of winners lies 19 times in 20. On the ' +
      'slanted line confidence is right; the level one is the plain share of winners. Squares: ' +
      'the same picks by the plain baseline, their rank by relative volume.',
  }, plane(state.width, Math.min(360, state.width),
    { from: 0, to: 1, shown: percents, words: 'forecast' },
    { from: 0, to: 1, shown: percents, words: 'share of winners' },
    (x, y) => [
      line('ideal', x(0), y(0), x(1), y(1)),
      line('base', x(0), y(won / decided), x(1), y(won / decided)),
      h('text', { class: 'tick', x: x(0) + 6, y: y(won / decided) - 5 },
        `all picks ${percents(won / decided)}`),
      baseline.map((band) => square(band, x, y)),
      bands.map((band) => dot(band, most, x, y)),
    ]), [
    table(state, acts, bandTable('bands', 'By confidence', bands)),
    baseline.length > 0 &&
      table(state, acts, bandTable('baseline', 'By rank of relative volume', baseline)),
  ]);
}

function square(band, x, y) {
  return h('rect', {
    class: 'rank', x: x(Number(band.meanConfidence)) - 5, y: y(band.won / band.picks) - 5,
    width: 10, height: 10,
  }, h('title', {}, `rank ${band.name}: ${band.won} of ${band.picks} won`));
}

function dot(band, most, x, y) {
  const [low, high] = likely(band.won, band.picks);
  const [across, up] = [x(Number(band.meanConfidence)), y(band.won / band.picks)];
  const size = 4 + 8 * Math.sqrt(band.picks / most);
  return [
    line('reach', across, y(low), across, y(high)),
    h('circle', { class: 'band', cx: across, cy: up, r: size },
      h('title', {}, `${band.name}: ${band.won} of ${band.picks} won`)),
    h('text', { class: 'tick', x: across + size + 4, y: up + 4 }, `n=${band.picks}`),
  ];
}

function group(state, acts, id, title, bands) {
  return panel({ id, title }, bands.length
    ? table(state, acts, bandTable(id, title, bands)) : nothing('No pick is decided yet.'));
}

function bandTable(id, label, bands) {
  return {
    id, label, rows: bands, key: (band) => band.name,
    columns: [
      { name: 'Group', of: (band) => band.name,
        show: (band) => (/^[A-Z_]+$/.test(band.name) ? plain(band.name) : band.name) },
      { name: 'Decided', number: true, main: true, of: (band) => band.picks },
      { name: 'Mean', number: true, of: (band) => band.meanConfidence,
        show: (band) => Number(band.meanConfidence).toFixed(2) },
      { name: 'Won', number: true, main: true, of: (band) => band.won },
      { name: 'Win rate', number: true, main: true, of: (band) => band.winRate,
        show: (band) => share(band.winRate) },
      { name: 'At target', number: true, of: (band) => band.atTarget },
      { name: 'Net', number: true, main: true, of: (band) => band.netPnl,
        show: (band) => gain(band.netPnl, signedMoney(cents(band.netPnl))) },
    ],
  };
}

function ledger(state, acts, rows) {
  return table(state, acts, {
    id: 'ledger', label: 'Every pick and its outcome', rows,
    key: (pick) => `${pick.scan}-${pick.symbol}`,
    columns: [
      { name: 'Symbol', of: (pick) => pick.symbol,
        show: (pick) => symbolLink(pick.symbol, pick.date) },
      { name: 'Day', of: (pick) => pick.date },
      { name: 'Scan', of: (pick) => pick.scan },
      { name: 'Confidence', number: true, main: true, of: (pick) => pick.confidence },
      { name: 'Tier', of: (pick) => pick.tier, show: (pick) => plain(pick.tier) },
      { name: 'Provider', of: (pick) => pick.provider },
      { name: 'By volume', number: true, of: (pick) => pick.volumeScore },
      { name: 'Outcome', main: true, of: (pick) => pick.outcome,
        show: (pick) => plain(pick.outcome) },
      { name: 'Net', number: true, main: true, of: (pick) => pick.netPnl,
        show: (pick) => gain(pick.netPnl, signedMoney(cents(pick.netPnl))) },
    ],
  });
}

