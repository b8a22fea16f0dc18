// What happened, in plain sentences.

import { h } from '../dom.js';
import { KINDS, sift } from '../journal.js';
import { dayName, dayOf } from '../format.js';
import { nothing, panel, time } from './bits.js';

const SHOWN = 150;

export function log(state, acts) {
  const found = sift(state.log, state.filter);
  const filtered = state.filter.kind !== 'ALL' || state.filter.text !== '';
  return panel({ id: 'log', title: 'Log' },
    h('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the log' },
      h('label', {}, h('span', { class: 'unseen' }, 'Kind of fact'),
        h('select', { onchange: (event) => acts.filter({ kind: event.target.value }) },
          KINDS.map((kind) => h('option', {
            value: kind.name, selected: state.filter.kind === kind.name,
          }, kind.words)))),
      h('label', { class: 'grow' }, h('span', { class: 'unseen' }, 'Words in the log'),
        h('input', {
          type: 'search', id: 'log-words', placeholder: 'words, a symbol',
          value: state.filter.text, 'aria-keyshortcuts': '/',
          oninput: (event) => acts.filter({ text: event.target.value }),
        }))),
    !found.length && nothing(emptyWords(state, filtered)),
    h('ol', {
      class: 'lines', key: 'lines', tabindex: '0', 'aria-label': 'Facts, the newest first',
    },
      found.slice(0, SHOWN).map((line, index) => [
        dayOf(line.at) !== dayOf(found[index - 1]?.at ?? state.desk.now) &&
          h('li', { key: dayOf(line.at), class: 'day-line' }, dayName(dayOf(line.at))),
        fact(state, line),
      ])),
    found.length > SHOWN && h('p', { class: 'help' },
      `The latest ${SHOWN} of ${found.length}; filter to see others.`));
}

function fact(state, line) {
  const { kind } = line;
  return h('li', { key: line.seq, class: kind.toLowerCase() },
    time(line.at, state.desk.zone),
    h('span', {},
      kind === 'TROUBLE' && h('span', { class: 'flag', title: 'trouble' }, '! '), line.line));
}

function emptyWords(state, filtered) {
  if (state.logTrouble) {
    return state.logTrouble;
  }
  if (!state.logRead) {
    return 'Reading the log \u2026';
  }
  return filtered ? 'No fact has these words.' : 'Nothing has happened yet.';
}
