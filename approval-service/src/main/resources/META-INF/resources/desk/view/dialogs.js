// What is asked before something that matters is done.

import { h } from '../dom.js';
import { amount, count, money, plain, signedMoney } from '../format.js';
import { gain } from './bits.js';

const SHORTCUTS = [
  ['A', 'go to the approval that lapses first; Enter says yes'],
  ['R', 'go to its refusal; Enter says no'],
  ['H', 'halt: no entry leaves anymore'],
  ['U', 'pause: no new entries'],
  ['E', 'resume'],
  ['X', 'flatten, with a preview of what would be sold'],
  ['G', 'approvals'], ['P', 'positions'], ['L', 'log'], ['C', 'chart: the next symbol'],
  ['/', 'words in the log'],
  ['D', 'this day\u2019s report; again: back to the desk'],
  ['B', 'the reports; again: back to the desk'],
  ['T', 'theme'], ['S', 'sound'],
  ['?', 'this list'],
  ['Esc', 'close what is open'],
];

export function dialog(state, acts) {
  const { dialog: open } = state;
  if (!open) {
    return null;
  }
  const [title, body] = BODIES[open.name](state, acts, open);
  return h('dialog', {
    key: `dialog-${open.name}`, class: 'dialog', 'aria-labelledby': 'dialog-title',
    oncancel: (event) => { event.preventDefault(); acts.close(); },
  },
  h('form', { onsubmit: (event) => { event.preventDefault(); acts.submit(event.target); } },
    h('h2', { id: 'dialog-title' }, title),
    ...body,
    open.trouble && h('p', { class: 'trouble', role: 'alert' }, open.trouble)));
}

const BODIES = {
  halt: (state, acts, open) => ['Halt all entries?', [
    h('p', {}, 'No entry leaves after this, and entries that are at the broker are taken back. ' +
      'Positions keep their stops and targets. To resume, you prove that it is you.'),
    words(false), actions(acts, open, 'Halt now', 'stop'),
  ]],
  pause: (state, acts, open) => ['Pause new entries?', [
    h('p', {}, 'No new entry leaves. Entries that are at the broker already stay there.'),
    actions(acts, open, 'Pause', 'primary'),
  ]],
  resume: (state, acts, open) => ['Let entries go on?', [
    causes(state), mayNot(state) ? viewer() : proof(state), words(true),
    actions(acts, open, 'Resume', 'primary', mayNot(state)),
  ]],
  arm: (state, acts, open) => ['Arm this live day?', [
    h('p', {}, 'Orders with real money can leave from then on, until the day ends.'),
    h('label', {}, 'Last four of the account',
      h('input', { name: 'account', required: true, maxlength: '4', autocomplete: 'off' })),
    proof(state), words(true), actions(acts, open, 'Arm', 'stop'),
  ]],
  flatten: (state, acts, open) => ['Sell everything?', flatten(state, acts, open)],
  keys: (state, acts) => ['Keys', [
    h('dl', { class: 'keys' }, SHORTCUTS.map(([key, what]) =>
      h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)))),
    h('p', { class: 'help' },
      'No key buys or sells by itself: keys lead to a button, Enter presses it.'),
    h('div', { class: 'buttons' },
      h('button', { type: 'button', onclick: acts.close, autofocus: true }, 'Close')),
  ]],
};

// What ends or lets go has to say why; there is something to say already for those in a hurry.
function words(needed) {
  return h('label', {}, needed ? 'Why' : 'Why (if you like)',
    h('input', {
      name: 'words', type: 'text', maxlength: '200', required: needed,
      defaultValue: needed ? 'from the desk' : '',
    }));
}

function proof(state) {
  return state.proven()
    ? h('p', { class: 'help' }, 'You have just proven that it is you.')
    : h('label', {}, 'Access token, to prove that it is you',
      h('input', {
        name: 'token', type: 'password', required: true, autocomplete: 'current-password',
        autofocus: true,
      }));
}

function viewer() {
  return h('p', { class: 'notice' }, 'Your role may halt, but not resume: ask a trader.');
}

function causes(state) {
  const standing = state.desk.switches.causes;
  return h('fieldset', {},
    h('legend', {}, standing.length ? 'These causes are cleared' : 'No cause stands'),
    standing.map((cause) => h('label', { key: cause.name, class: 'check' },
      h('input', { type: 'checkbox', name: 'cause', value: cause.name, checked: true, kept: true }),
      ` ${plain(cause.name)}${cause.words ? `: ${cause.words}` : ''}${cause.by ? ` (by ${cause.by})` : ''}`)));
}

const SOLD = ['Symbol', 'Shares', 'Last', 'Worth', 'Result'];

function symbolOf(trade) {
  return trade.slice(trade.indexOf('-') + 1);
}

function mayNot(state) {
  return state.session.role === 'VIEWER';
}

function flatten(state, acts, open) {
  const { preview } = open;
  if (!preview) {
    return [
      h('p', { class: 'loading' }, open.trouble ? '' : 'Asking what would be sold \u2026'),
      actions(acts, open, null),
    ];
  }
  const { sells } = preview;
  if (!sells.length && !preview.drops.length && !preview.entries.length) {
    return [
      h('p', {}, 'Nothing of ours is held or on its way: there is nothing to sell.'),
      actions(acts, open, null),
    ];
  }
  return [
    open.changed && h('p', { class: 'notice', role: 'alert' },
      'What would be sold has changed while you looked. This is how it is now:'),
    !sells.length && h('p', {}, 'Nothing of ours is held: nothing is sold.'),
    sells.length > 0 && h('table', {},
      h('caption', {}, 'Sold at the market; only what Openbell itself has bought'),
      h('thead', {}, h('tr', {}, SOLD.map((name, index) =>
        h('th', { scope: 'col', class: index ? 'number' : '' }, name)))),
      h('tbody', {}, sells.map((sell) => h('tr', { key: sell.trade },
        h('th', { scope: 'row' }, sell.symbol),
        h('td', { class: 'number' }, amount(sell.shares)),
        h('td', { class: 'number' }, sell.last ?? '\u2013'),
        h('td', { class: 'number' }, money(sell.worth)),
        h('td', { class: 'number' }, gain(sell.gain, signedMoney(sell.gain)))))),
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', colspan: '3' }, 'Together'),
        ...together(preview)))),
    preview.entries.length > 0 &&
      h('p', {}, `Entries that are taken back: ${preview.entries.map(symbolOf).join(', ')}.`),
    preview.drops.length > 0 &&
      h('p', {}, `Questions that end with it: ${preview.drops.map(symbolOf).join(', ')}.`),
    mayNot(state)
      ? h('p', { class: 'notice' }, 'Your role may look, not sell.')
      : words(true),
    actions(acts, open, sells.length ? `Sell ${count(sells.length, 'position')}` : 'Take it back',
      'stop', mayNot(state)),
  ];
}

// A sum without a price that is missing would be a wrong one.
function together({ sells, worth, gain: sum }) {
  const known = sells.every((sell) => sell.worth !== null);
  return known
    ? [h('td', { class: 'number' }, money(worth)),
      h('td', { class: 'number' }, gain(sum, signedMoney(sum)))]
    : [h('td', { class: 'help', colspan: '2' }, 'a price is missing')];
}

// Selling everything starts at the way out: a key and Enter in haste sell nothing.
function actions(acts, open, label, tone, forbidden = false) {
  const autofocus = open.name === 'flatten';
  return h('div', { class: 'buttons' },
    label && h('button', {
      key: 'go', type: 'submit', class: tone, disabled: open.busy || forbidden,
    }, open.busy ? 'One moment \u2026' : label),
    h('button', { key: 'leave', type: 'button', onclick: acts.close, autofocus },
      label ? 'Leave it' : 'Close'));
}
