// What other stops, targets and times of entry would have earned.

import { h } from '../../dom.js';
import { percent, signedMoney } from '../../format.js';
import { gain, nothing, panel } from '../bits.js';
import { ENOUGH, sample } from '../drawn.js';
import { table } from '../table.js';
import { cents } from './pieces.js';

export function whatif(state, acts, report) {
  const { outcomes, plans } = report;
  const traded = outcomes.filter((one) => one.trades > 0);
  const title = 'The morning\u2019s plans';
  const extra = sample(plans, 'plans with prices', ENOUGH);
  if (!traded.length) {
    return panel({ id: 'result', title, extra },
      nothing('No plan of the morning has prices for these days.'));
  }
  const best = traded.reduce((most, one) => (Number(one.gross) > Number(most.gross) ? one : most));
  const entries = [...new Set(outcomes.map((one) => one.variant.entry))];
  return [
    panel({ id: 'result', title, extra },
      h('p', {}, 'Most would have come of entry ', h('b', {}, clock(best.variant.entry)),
        ' ET, stop ', h('b', {}, `${short(best.variant.stop)} %`), ', target ',
        h('b', {}, `${short(best.variant.target)} %`), ': ', signedMoney(cents(best.gross)),
        ` over ${best.trades} trades${best.trades < 30 ? ', too few to follow' : ''}. ` +
        'Nothing is changed by itself.'),
      h('p', { class: 'help' }, 'Before commissions, every order filled at its price, so better ' +
        'than life. Where ten seconds hold stop and target, the stop counts.')),
    h('div', { class: 'columns even', key: 'grids' }, entries.map((entry) =>
      panel({ id: `grid-${entry.replaceAll(':', '')}`, title: `Bought at ${clock(entry)} ET` },
        grid(outcomes.filter((one) => one.variant.entry === entry), best)))),
    panel({ id: 'outcomes', title: `All combinations (${outcomes.length})` },
      all(state, acts, outcomes)),
  ];
}

function grid(outcomes, best) {
  const stops = [...new Set(outcomes.map((one) => one.variant.stop))];
  const targets = [...new Set(outcomes.map((one) => one.variant.target))];
  const widest = Math.max(...outcomes.map((one) => Math.abs(Number(one.gross))), 1);
  const label = 'Gross by stop and target';
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    h('table', { class: 'heat' },
      h('caption', {}, `${label}, of ${outcomes[0].trades} trades`),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Stop'),
        targets.map((target) =>
          h('th', { scope: 'col', class: 'number' }, h('span', {}, 'target '), `${short(target)} %`)))),
      h('tbody', {}, stops.map((stop) => h('tr', { key: stop },
        h('th', { scope: 'row' }, `${short(stop)} %`),
        targets.map((target) => cell(outcomes.find((one) =>
          one.variant.stop === stop && one.variant.target === target), widest, best)))))));
}

function cell(outcome, widest, best) {
  const value = Number(outcome.gross);
  const deep = Math.round((Math.abs(value) / widest) * 28);
  return h('td', {
    class: `number ${value > 0 ? 'up' : 'down'} ${outcome === best ? 'best' : ''}`,
    style: { '--deep': `${deep}%` },
  }, gain(outcome.gross, signedMoney(cents(outcome.gross))),
  outcome === best && h('span', { class: 'unseen' }, ' the most'));
}

function all(state, acts, outcomes) {
  return table(state, acts, {
    id: 'outcomes', label: 'All combinations', rows: outcomes,
    key: ({ variant }) => `${variant.entry}-${variant.stop}-${variant.target}`,
    columns: [
      { name: 'Entry (ET)', of: (one) => one.variant.entry,
        show: (one) => clock(one.variant.entry) },
      { name: 'Stop %', number: true, main: true, of: (one) => one.variant.stop },
      { name: 'Target %', number: true, main: true, of: (one) => one.variant.target },
      { name: 'Trades', number: true, of: (one) => one.trades },
      { name: 'At target', number: true, of: (one) => one.atTarget },
      { name: 'At stop', number: true, of: (one) => one.atStop },
      { name: 'At the end', number: true, of: (one) => one.atEnd },
      { name: 'Unclear', number: true, of: (one) => one.unclear },
      { name: 'Gross', number: true, main: true, of: (one) => one.gross,
        show: (one) => gain(one.gross, signedMoney(cents(one.gross))) },
      { name: 'Return', number: true, of: (one) => one.perTrade,
        show: (one) => percent(one.perTrade) },
    ],
  });
}

function clock(entry) {
  return entry.slice(0, 5);
}

function short(value) {
  return String(Number(value));
}
