// The report pages: which report, of which days, in which form; then the report or why there is none.

import { h } from '../dom.js';
import { count, dayName, timeIn, EXCHANGE } from '../format.js';
import {
  REPORTS, SPANS, addressOf, daysBetween, fileOf, linkTo, periodOf, reportNamed,
} from '../reports.js';
import { button, nothing, panel } from './bits.js';
import { confidence } from './report/confidence.js';
import { fills } from './report/fills.js';
import { investigate } from './report/investigate.js';
import { moves } from './report/moves.js';
import { pnl } from './report/pnl.js';
import { reconcile } from './report/reconcile.js';
import { targets } from './report/targets.js';
import { whatif } from './report/whatif.js';

const VIEWS = { pnl, fills, moves, targets, investigate, reconcile, confidence, whatif };

export function reports(state, acts) {
  const { route } = state;
  const known = reportNamed(route.name);
  return h('div', { class: 'history', key: 'reports' },
    tabs(route, state.desk.date),
    known ? [question(state, acts, known), body(state, acts, known)] : unknown(route));
}

/** All reports, the day's page among them. */
export function tabs(route, today) {
  const day = route.page === 'day';
  return h('nav', { class: 'tabs', 'aria-label': 'Reports', key: 'tabs' },
    h('a', {
      href: `#/day/${route.from ?? today ?? ''}`, 'aria-current': day ? 'page' : null,
    }, 'Day'),
    REPORTS.map((one) => h('a', {
      href: day
        ? `#/reports/${one.name}${route.date ? `?from=${route.date}&to=${route.date}` : ''}`
        : linkTo(route, { name: one.name, days: one.days }),
      'aria-current': !day && one.name === route.name ? 'page' : null,
    }, one.short ?? one.words)));
}

function question(state, acts, known) {
  const { route } = state;
  const period = periodOf(route, state.desk.date);
  const field = (name, label, more) => h('label', { class: 'field' }, h('span', {}, label),
    h('input', { key: `${name}-${route[name] ?? period[name]}`, name, required: true, ...more }));
  return h('section', { class: 'panel ask-report', 'aria-label': 'Which days', key: 'question' },
    h('div', { class: 'spans', role: 'group', 'aria-label': 'Days up to today' },
      SPANS.map((span) => h('a', {
        class: 'button', href: linkTo(route, { from: null, to: null, days: span.days }),
        'aria-current': !route.from && route.days === span.days ? 'true' : null,
      }, span.words))),
    h('form', { class: 'fields', onsubmit: acts.askReport },
      known.name === 'investigate' && field('symbol', 'Symbol', {
        defaultValue: route.symbol, autocomplete: 'off', autocapitalize: 'characters',
        placeholder: 'WULF', maxlength: '12', size: '8',
      }),
      field('from', 'From', { type: 'date', defaultValue: period.from }),
      field('to', 'To', { type: 'date', defaultValue: period.to }),
      known.name === 'whatif' && [
        field('entry', 'Entry (ET)', { defaultValue: route.entry, size: '12' }),
        field('stop', 'Stop %', { defaultValue: route.stop, size: '12' }),
        field('target', 'Target %', { defaultValue: route.target, size: '12' }),
      ],
      h('button', { type: 'submit', class: 'primary' }, 'Show')),
    status(state, acts, period));
}

function status(state, acts, period) {
  const { route, record } = state;
  const today = state.desk.date;
  const past = route.from && period.to < today;
  const ready = record?.body && record.asked === addressOf(route, period, 'json');
  return h('div', { class: 'report-status' },
    h('p', {}, h('strong', {}, words(period)),
      past && [
        ` ended ${count(daysBetween(period.to, today), 'day')} ago. `,
        h('a', { href: linkTo(route, { from: null, to: null }) }, 'Up to today'),
      ],
      ready && h('span', { class: 'help' },
        ` Read at ${timeIn(EXCHANGE, new Date(record.at).toISOString())} ET. `)),
    h('div', { class: 'buttons small' },
      button('Read again', acts.readAgain, { disabled: record?.reading }),
      ready && ['csv', 'json'].map((ending) => h('a', {
        class: 'button', href: addressOf(route, period, ending),
        download: fileOf(route, period, ending),
      }, ending.toUpperCase(), h('span', { class: 'unseen' }, ' download')))));
}

function words({ from, to }) {
  return from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`;
}

function body(state, acts, known) {
  const { route, record } = state;
  const asked = addressOf(route, periodOf(route, state.desk.date), 'json');
  if (route.unreadable.length) {
    return trouble(known, `\u201c${route.unreadable.join('\u201d and \u201c')}\u201d ${route.unreadable.length > 1 ? 'are no dates' : 'is no date'}: ` +
      'the link is broken. Choose the days above.');
  }
  if (known.name === 'investigate' && !route.symbol) {
    return trouble(known, 'Name a symbol: everything that happened to it is told in order.');
  }
  if (!record || record.asked !== asked || (!record.body && !record.trouble)) {
    return panel({ id: 'result', title: known.words },
      h('div', { class: 'skeleton', role: 'status' },
        h('p', {}, 'Reading what was told \u2026'), h('i', {}), h('i', {})));
  }
  if (record.trouble) {
    return trouble(known, record.trouble,
      record.again && button('Try again', acts.readAgain, { class: 'primary' }));
  }
  return VIEWS[known.name](state, acts, record.body);
}

function trouble(known, said, more) {
  return panel({ id: 'result', title: known.words }, nothing(said), more);
}

function unknown(route) {
  return panel({ id: 'result', title: 'No such report' },
    nothing(`There is no report named \u201c${route.name}\u201d: the link is old or mistyped. ` +
      'Choose one above.'));
}
