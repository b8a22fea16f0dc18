// Go or no-go, with every condition; and the health of every part by name.

import { h } from '../dom.js';
import { duration, money } from '../format.js';
import { plainCause } from '../verdict.js';
import { badge, button, fact, panel, time } from './bits.js';

export function today(state, acts) {
  const { desk } = state;
  const found = desk.checks;
  const go = found.every((check) => check.ok);
  const extra = badge(go ? 'Go' : 'No-go', go ? 'good' : 'watch');
  return panel({ id: 'today', title: 'Go or no-go', extra },
    h('ul', { class: 'checks' }, found.map((check) =>
      h('li', { key: check.name, class: check.ok ? 'ok' : 'not' },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, check.ok ? '\u2713' : '\u2715'),
        h('b', {}, check.name),
        h('span', { class: 'unseen' }, check.ok ? ' yes: ' : ' no: '),
        h('span', {}, check.words)))),
    desk.armed.doubts.length > 0 && h('ul', { class: 'doubts' },
      desk.armed.doubts.map((doubt) => h('li', { key: doubt.reason }, doubt.words))),
    desk.switches.causes.length > 0 && causes(desk),
    !desk.armed.armed && desk.armed.mode === 'LIVE' && state.session.role === 'ADMIN' &&
      button('Arm this live day \u2026', () => acts.open('arm')),
    h('dl', { class: 'facts money' },
      fact('Account', desk.money.account || 'not read yet'),
      fact('Settled cash', money(desk.money.settledCash)),
      fact('Commissions', money(desk.money.commissionsToday))));
}

function causes(desk) {
  return h('ul', { class: 'causes' }, desk.switches.causes.map((cause) =>
    h('li', { key: cause.name },
      h('b', {}, cause.state === 'HALTED' ? 'Halted: ' : 'Paused: '),
      cause.words || plainCause(cause.name), cause.by && `, by ${cause.by}`, ' since ',
      time(cause.since, desk.zone), ' ET')));
}

export function health(state) {
  const { parts } = state.desk;
  const away = parts.filter((part) => !part.ready).length;
  return panel({
    id: 'health',
    title: 'Health',
    extra: badge(away ? `${away} not ready` : 'all ready', away ? 'bad' : 'good'),
  },
  h('ul', { class: 'parts' }, parts.map((part) =>
    h('li', { key: part.name, class: part.ready ? 'ok' : 'not' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, part.ready ? '\u2713' : '\u2715'),
      h('b', {}, part.name),
      h('span', {}, part.words),
      h('span', { class: 'beat' }, beat(state, part))))));
}

function beat(state, part) {
  return part.lastSeenSeconds === null
    ? 'never heard'
    : `${duration(part.lastSeenSeconds + state.silentSeconds())} ago`;
}
