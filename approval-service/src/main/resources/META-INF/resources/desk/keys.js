// The keyboard: keys lead to a button or open a question; none of them buys or sells by itself.

import { state } from './state.js';

export function listenTo(acts) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !state.session?.loggedIn || !state.desk) {
      return;
    }
    if (state.dialog || isTyping(event.target)) {
      if (event.key === 'Escape' && isTyping(event.target) && !state.dialog) {
        event.target.blur();
      }
      return;
    }
    const does = meaning(event.key, acts);
    if (does) {
      event.preventDefault();
      does();
    }
  });
}

function isTyping({ localName, type, isContentEditable }) {
  return isContentEditable || localName === 'textarea' || localName === 'select'
    || (localName === 'input' && type !== 'checkbox' && type !== 'radio');
}

function meaning(key, acts) {
  const { switches } = state.desk;
  return {
    a: () => focusOn('.ask .approve') || focusOn('#approvals-title'),
    r: () => focusOn('.ask .refuse') || focusOn('#approvals-title'),
    h: switches.state !== 'HALTED' && (() => acts.open('halt')),
    u: switches.state === 'ACTIVE' && (() => acts.open('pause')),
    e: switches.state !== 'ACTIVE' && (() => acts.open('resume')),
    x: () => acts.open('flatten'),
    g: () => focusOn('#approvals-title'),
    p: () => focusOn('#positions-title'),
    l: () => focusOn('#log-title'),
    c: () => acts.nextChart(),
    '/': () => focusOn('#log-words'),
    d: () => {
      location.hash = state.route.page === 'day' ? '#/' : `#/day/${state.desk.date}`;
    },
    b: () => {
      location.hash = state.route.page === 'reports' ? '#/' : '#/reports/pnl';
    },
    t: () => acts.theme(),
    s: () => acts.sound(),
    '?': () => acts.open('keys'),
  }[key.toLowerCase()];
}

function focusOn(selector) {
  const found = document.querySelector(selector);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
  return Boolean(found);
}
