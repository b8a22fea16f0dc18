// What stays in sight: where the day stands, whether the desk is heard, and the brakes.

import { h } from '../dom.js';
import { EXCHANGE, duration, timeIn, zoneName } from '../format.js';
import { badge, keyed } from './bits.js';

export const PHASES = {
  ASLEEP: 'Asleep',
  AWAKE: 'Scanning the market',
  RANKING: 'Ranking',
  PLANNING: 'Planning: nothing is sent yet',
  ENTRY: 'Sending orders for the open',
  ENTRY_CLOSED: 'Entry is closed',
  AUCTION: 'The opening auction',
  REGULAR: 'Trading',
  FLATTENING: 'Selling everything',
  ALARM: 'Must be flat now',
  CLOSED: 'Closed',
};

const SWITCH = {
  ACTIVE: ['Entries allowed', 'good'],
  REDUCING: ['Paused', 'watch'],
  HALTED: ['Halted', 'bad'],
};

export function header(state, acts) {
  const { desk } = state;
  return h('header', { class: 'top', key: 'top' },
    h('div', { class: 'top-line' },
      h('a', {
        class: 'brand', href: '#/', 'aria-current': state.route.page === 'desk' ? 'page' : null,
      }, 'Openbell'),
      desk && badge(desk.armed.mode || 'no account', desk.armed.mode === 'LIVE' ? 'live' : 'plain'),
      linkState(state),
      h('button', {
        type: 'button', class: 'menu-button', 'aria-expanded': state.menu ? 'true' : 'false',
        'aria-controls': 'menu', onclick: acts.menu,
      }, 'Menu')),
    menu(state, acts),
    desk && h('div', { class: 'now' }, day(state), clocks(state), brakes(state, acts)),
    state.done && h('p', { class: 'done', key: 'done' },
      h('span', { 'aria-hidden': 'true' }, '\u2713 '), state.done.words),
    state.link === 'lost' && lost(state, acts));
}

function day(state) {
  const { desk } = state;
  return h('p', { class: 'day' },
    h('strong', { class: 'phase' }, PHASES[desk.phase] ?? desk.phase),
    desk.next &&
      h('span', { class: 'next' }, `${desk.next.name} in `,
        h('span', { class: 'count', title: desk.next.shown },
          duration(state.secondsTo(desk.next.at)))));
}

function clocks(state) {
  const { zone } = state.desk;
  const now = new Date(state.exchangeNow()).toISOString();
  return h('p', { class: 'clocks', 'aria-label': 'Exchange time and your own' },
    h('time', { datetime: now }, `${timeIn(EXCHANGE, now)} ET`),
    zone !== EXCHANGE && h('time', { datetime: now, class: 'own' },
      `${timeIn(zone, now)} ${zoneName(zone, now)}`));
}

function brakes(state, acts) {
  const { switches } = state.desk;
  const [words, tone] = SWITCH[switches.state] ?? ['Not known', 'watch'];
  return h('div', { class: 'brakes', role: 'group', 'aria-label': 'Brakes' },
    badge(switches.doneForDay ? 'Done for the day' : words, tone),
    switches.state !== 'HALTED' && keyed('Halt', 'H', () => acts.open('halt'), { class: 'stop' }),
    switches.state === 'ACTIVE' && keyed('Pause', 'U', () => acts.open('pause')),
    switches.state !== 'ACTIVE' &&
      keyed('Resume', 'E', () => acts.open('resume'), { class: 'primary' }),
    keyed('Flatten', 'X', () => acts.open('flatten')));
}

function linkState(state) {
  const words = { live: 'Live', connecting: 'Connecting', lost: 'Disconnected' }[state.link];
  return h('span', { class: `link ${state.link}` },
    h('span', { class: 'dot', 'aria-hidden': 'true' }), words);
}

function lost(state, acts) {
  const since = state.desk
    ? `What you see is as of ${timeIn(EXCHANGE, state.desk.now)} ET, ` +
      `${duration(state.silentSeconds())} ago. `
    : '';
  return h('div', { class: 'lost', key: 'lost' },
    h('p', {}, h('strong', {}, 'No word from the desk. '), since,
      'Stops and targets rest at the broker all the same. Trying again \u2026'),
    h('button', { type: 'button', onclick: acts.reconnect }, 'Try now'));
}

function menu(state, acts) {
  const { prefs, session } = state;
  const item = (words, onclick, more = {}) =>
    h('button', { type: 'button', class: 'item', onclick, ...more }, words);
  const toggle = (words, on, onclick, title) =>
    item(words, onclick, { 'aria-pressed': on ? 'true' : 'false', title });
  return h('nav', { id: 'menu', class: `menu ${state.menu ? 'open' : ''}`, 'aria-label': 'Desk' },
    h('a', {
      href: `#/day/${state.desk?.date ?? ''}`, class: 'item',
      'aria-current': state.route.page === 'day' ? 'page' : null,
    }, 'History'),
    h('a', {
      href: '#/reports/pnl', class: 'item',
      'aria-current': state.route.page === 'reports' ? 'page' : null,
    }, 'Reports'),
    toggle(prefs.sound ? 'Sound on' : 'Sound off', prefs.sound, acts.sound,
      'A sound when something needs you'),
    toggle(prefs.notify ? 'Alerts on' : 'Alerts off', prefs.notify, acts.notify,
      'A notification of the browser when something needs you'),
    item(`Theme: ${prefs.theme}`, acts.theme, { title: 'Dark, light, or as the system has it' }),
    item(['Keys ', h('kbd', { 'aria-hidden': 'true' }, '?')], () => acts.open('keys'),
      { 'aria-keyshortcuts': '?' }),
    session && item(`Log out ${session.name ?? ''}`, acts.logout));
}
