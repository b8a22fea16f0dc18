// Starts the desk: who is here, what arrives, what is drawn.

import { actsIn } from './acts.js';
import * as api from './api.js';
import { pending } from './approvals.js';
import { alarm, hush, notify, sound, tell, title } from './call.js';
import * as clock from './clock.js';
import { patch } from './dom.js';
import { joined } from './journal.js';
import { listenTo } from './keys.js';
import { newsBetween } from './news.js';
import { draw as drawCurves } from './curves.js';
import { isDay, problemWords } from './format.js';
import { followLink } from './oldlink.js';
import { draw as drawPlot } from './plot.js';
import { wear } from './prefs.js';
import { listenAlways } from './push.js';
import { readFills } from './fills.js';
import { readReport } from './reader.js';
import { routeOf } from './reports.js';
import { curveOf } from './series.js';
import { drawWith, state, update } from './state.js';
import { listen } from './stream.js';
import { EMPTY, barred, pricesOf, seen, symbolsOf } from './tape.js';
import { page } from './view/page.js';
import { PHASES } from './view/header.js';

const LOG_AT_FIRST = 500;
const LOG_AT_ONCE = 1000;
// What is kept is read once in a while, for the moments at which this page was not looking.
const BARS_EVERY = 300_000;
const FIRST_BARS_EVERY = 5_000;

let listening = null;
let readingLog = false;
const barsRead = new Map();

const acts = actsIn({
  enter,
  leave,
  reconnect,
  readBars,
  lookAt: (approval) => approval && take({
    ...state.desk,
    approvals: state.desk.approvals.map((one) => (one.trade === approval.trade ? approval : one)),
  }),
  // The question shrinks to its answer: on a phone that is above what is seen then.
  bringToSight: (trade) => requestAnimationFrame(() => requestAnimationFrame(() =>
    document.getElementById(`left-${trade}`)?.scrollIntoView({ block: 'nearest' }))),
  switched: ({ state: trading, causes }) => state.desk && take({
    ...state.desk, switches: { ...state.desk.switches, state: trading, causes },
  }),
});

function enter() {
  listening?.stop();
  if (state.prefs.notify) {
    listenAlways();
  }
  update({ link: 'connecting', desk: null, log: [], logRead: false, answers: {} });
  listening = listen({
    desk: hear,
    link: (link) => {
      if (link === 'lost' && state.link === 'live') {
        tell('Disconnected from the desk. What you see is old.');
      } else if (link === 'live' && state.link === 'lost') {
        tell('Connected again.');
        barsRead.clear();
        readWhatFailed();
      }
      update({ link });
    },
    isLoggedIn: async () => {
      const answer = await api.session();
      return answer.kind === 'ok' ? answer.body.loggedIn : null;
    },
    loggedOut: () => leave('Your session has ended: log in again.'),
  });
}

function leave(words) {
  listening?.stop();
  listening = null;
  title(0, 'Log in');
  hush();
  state.tapes.clear();
  update({
    symbol: null, route: { page: 'desk', date: null }, report: null, record: null, fills: null,
    words: {}, answers: {},
    session: { ...state.session, loggedIn: false }, desk: null, dialog: null, log: [],
    login: { trouble: null, busy: false, ended: words },
  });
}

function reconnect() {
  if (state.session?.loggedIn) {
    const before = state.desk;
    enter();
    update({ desk: before });
  }
}

function hear(desk) {
  const known = clock.heard(state.known, desk.now, performance.now());
  update({ known, heardAt: performance.now() });
  take(desk);
}

/** A document, whole: what is new in it is said, its prices are kept, its log is caught up. */
function take(desk) {
  const news = newsBetween(state.desk, desk);
  const at = Date.parse(desk.now);
  for (const [symbol, price] of pricesOf(desk)) {
    state.tapes.set(symbol, seen(state.tapes.get(symbol) ?? EMPTY, at, price));
  }
  const symbols = symbolsOf(desk);
  const asks = pending(desk.approvals);
  const newlyAsked = news.some((one) => asks.some((ask) => ask.trade === one.tag));
  const symbol = newlyAsked ? asks[0].symbol
    : symbols.includes(state.symbol) ? state.symbol : symbols[0] ?? null;
  update({ desk, symbol });
  title(asks.length, asks.length ? `${asks[0].symbol}?` : PHASES[desk.phase] ?? desk.phase);
  if (symbol) {
    readBars(symbol);
  }
  readReport();
  readFills();
  followLink();
  call(news);
  catchUp(desk.log.last);
}

function call(news) {
  for (const one of news) {
    (one.urgent ? alarm : tell)(one.words);
    if (one.urgent && state.prefs.notify) {
      notify('Openbell', one.words, one.tag);
    }
  }
  if (state.prefs.sound && news.some((one) => one.urgent)) {
    sound();
  }
}

async function catchUp(last) {
  const have = state.log.at(-1)?.seq ?? Math.max(0, last - LOG_AT_FIRST);
  if (readingLog || (state.logRead && last <= have)) {
    return;
  }
  readingLog = true;
  const answer = await api.journal(have, LOG_AT_ONCE);
  readingLog = false;
  if (answer.kind === 'ok') {
    update({ log: joined(state.log, answer.body), logRead: true, logTrouble: null });
  } else {
    update({ logTrouble: 'The log cannot be read right now.' });
  }
}

async function readBars(symbol) {
  const now = performance.now();
  if (!state.desk?.date || now - (barsRead.get(symbol) ?? -BARS_EVERY) < BARS_EVERY) {
    return;
  }
  barsRead.set(symbol, now);
  const answer = await api.bars(symbol, state.desk.date);
  if (answer.kind === 'ok' && !answer.body.length) {
    // A symbol that is watched since a moment ago has its first bar soon.
    barsRead.set(symbol, now - BARS_EVERY + FIRST_BARS_EVERY);
  }
  if (answer.kind === 'ok' && Array.isArray(answer.body)) {
    state.tapes.set(symbol, barred(state.tapes.get(symbol) ?? EMPTY, answer.body));
    update();
  }
}

function go() {
  const found = /^#\/day\/([^?]*)/.exec(location.hash);
  if (found) {
    const date = found[1] || (state.desk?.date ?? null);
    update({ route: { page: 'day', date } });
    readDay(date);
  } else if (location.hash.startsWith('#/reports')) {
    update({ route: routeOf(location.hash) });
    readReport();
  } else if (location.hash.startsWith('#/') || location.hash === '') {
    update({ route: { page: 'desk', date: null } });
  } else {
    // A link to a part of the desk.
    update({ route: { page: 'desk', date: null } });
    const wanted = location.hash.slice(1);
    requestAnimationFrame(() =>
      (document.getElementById(`${wanted}-title`) ?? document.getElementById(`${wanted}-name`))
        ?.focus());
  }
  followLink();
}

/** What could not be read while the desk was away is read once it is back. */
function readWhatFailed() {
  if (state.record?.again) {
    readReport(true);
  }
  if (state.route.page === 'day' && state.report?.again) {
    readDay(state.route.date);
  }
}

async function readDay(date) {
  if (!date) {
    return;
  }
  if (!isDay(date)) {
    update({
      report: { date, trouble: `\u201c${date}\u201d is no date: the link is broken. Choose a day above.` },
    });
    return;
  }
  const answer = await api.dayReport(date);
  if (state.route.date !== date) {
    return;
  }
  const trouble = answer.kind === 'silent'
    ? 'The desk does not answer: the day is read when it does.'
    : problemWords(answer.body);
  update({
    report: answer.kind === 'ok' ? { date, body: answer.body }
      : { date, trouble, again: answer.kind === 'silent' },
  });
}

let opener = null;
let atLogin = false;
let tab = null;

drawWith(() => {
  patch(document.getElementById('app'), page(state, acts));
  const asked = document.querySelector('dialog');
  if (asked && !asked.open) {
    opener = document.activeElement;
    asked.showModal();
  } else if (asked && !asked.contains(document.activeElement)) {
    // What had the focus went with what was drawn anew.
    (asked.querySelector('[autofocus]') ?? asked.querySelector('input, button'))?.focus();
  } else if (!asked && opener) {
    (opener.isConnected ? opener : document.getElementById('main'))?.focus();
    opener = null;
  }
  const token = document.getElementById('token');
  if (token && !atLogin) {
    token.focus();
  }
  atLogin = Boolean(token);
  const current = document.querySelector('.tabs [aria-current]');
  if (current && current !== tab) {
    // On a phone the tabs are wider than the screen: the current one is brought into sight.
    const row = current.parentElement;
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
  tab = current;
  if (state.desk) {
    drawPlot(document.getElementById('plot'), state);
    const shown = state.route.name === 'pnl' && state.record?.body?.total;
    drawCurves(shown ? curveOf(state.record.body) : null, state.prefs);
  }
});

wear(state.prefs);
listenTo(acts);
window.addEventListener('hashchange', go);
setInterval(() => state.desk && update(), 1000);
window.addEventListener('resize', measure);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => update());

/** How wide a drawing may be: it is drawn for the screen, so that its words keep their size. */
function measure() {
  const main = document.documentElement.clientWidth - (innerWidth > 700 ? 64 : 38);
  update({ width: Math.max(280, Math.min(720, main)) });
}

async function start() {
  const answer = await api.session();
  if (answer.kind !== 'ok') {
    update({ trouble: 'The desk does not answer. Trying again \u2026' });
    setTimeout(start, 2000);
    return;
  }
  const proven = (answer.body.provenForSeconds ?? 0) * 1000;
  update({ session: answer.body, provenUntil: performance.now() + proven });
  go();
  if (answer.body.loggedIn) {
    enter();
  } else {
    title(0, 'Log in');
  }
}

measure();
start();
