// One symbol's day as a picture, and the same in a sentence.

import { h } from '../dom.js';
import { plain } from '../format.js';
import { levelsOf, symbolsOf } from '../tape.js';
import { nothing, panel } from './bits.js';

export function chart(state, acts) {
  const symbols = symbolsOf(state.desk);
  const symbol = state.symbol;
  const extra = state.tapes.get(symbol)?.bars.length > 0 && h('button', {
    type: 'button', class: 'quiet', onclick: acts.candles,
  }, state.prefs.candles ? 'As a line' : 'As candles');
  return panel({ id: 'chart', title: symbol ? `Chart: ${symbol}` : 'Chart', extra },
    symbols.length > 0 && h('div', { class: 'symbols', role: 'group', 'aria-label': 'Symbol' },
      symbols.map((name) => h('button', {
        type: 'button', key: name, 'aria-pressed': name === symbol ? 'true' : 'false',
        onclick: () => acts.chart(name),
      }, name))),
    !symbol && nothing('A chart appears with the first pick.'),
    symbol && h('figure', { key: 'figure' },
      h('p', {
        class: 'readout', id: 'plot-words', key: 'plot-words', kept: true, 'aria-hidden': 'true',
      }),
      h('div', {
        class: 'plot', id: 'plot', key: 'plot', kept: true, role: 'img',
        'aria-label': sentence(state, symbol),
      }),
      h('figcaption', { class: 'help' }, sentence(state, symbol), ' ', source(state, symbol))));
}

function sentence(state, symbol) {
  const { entry, stop, target, last, fills } = levelsOf(state.desk, symbol, state.fills);
  const said = [
    last ? `last ${last}` : 'no fresh price',
    entry && `entry ${entry}`,
    stop && `stop ${stop}`,
    target && `target ${target}`,
    ...fills.map((fill) => `${plain(fill.side).toLowerCase()} ${fill.shares} at ${fill.price}`),
  ];
  return `${symbol}: ${said.filter(Boolean).join(', ')}.`;
}

function source(state, symbol) {
  const tape = state.tapes.get(symbol);
  if (!tape?.prices.length && !tape?.bars.length) {
    return 'No price has been seen yet.';
  }
  const drag = 'Drag across to look closer, click twice to see the day again.';
  return tape.bars.length
    ? `Bars of ten seconds as the desk saw them, then each price as it came. ${drag}`
    : 'Only prices seen since this page was opened.';
}
