// What a person can do on the page.

import * as api from './api.js';
import { answerOf } from './approvals.js';
import { alarm, canNotify, mayNotify, sound, tell } from './call.js';
import { isDay, sentence } from './format.js';
import { nextTheme, remember, wear } from './prefs.js';
import { listenAlways, listenNoMore } from './push.js';
import { readReport } from './reader.js';
import { linkTo } from './reports.js';
import { state, update } from './state.js';
import { symbolsOf } from './tape.js';

const PROVEN = 'prove';
const keys = new Map();
let room = null;

/** `room` starts and stops listening, and reads what is shown beside the stream. */
export function actsIn(given) {
  room = given;
  return acts;
}

function prefer(change) {
  const prefs = { ...state.prefs, ...change };
  remember(prefs);
  wear(prefs);
  update({ prefs });
}

function took(session) {
  update({ session, provenUntil: performance.now() + (session.provenForSeconds ?? 0) * 1000 });
}

const acts = {
  async login(event) {
    event.preventDefault();
    const { token, name } = event.target.elements;
    update({ login: { ...state.login, busy: true, trouble: null } });
    const answer = await api.login(token.value, name.value.trim());
    if (answer.kind === 'ok') {
      token.value = '';
      update({ login: { trouble: null, busy: false, ended: null } });
      took(answer.body);
      room.enter();
    } else {
      update({ login: { ...state.login, busy: false, trouble: refusal(answer) } });
      token.select();
    }
  },

  async logout() {
    // Whoever sits here next is not told; the next login asks for it again.
    try {
      await listenNoMore();
    } finally {
      await api.logout();
      room.leave(null);
    }
  },

  skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  },

  reconnect() {
    room.reconnect();
  },

  sound() {
    prefer({ sound: !state.prefs.sound });
    if (state.prefs.sound) {
      sound();
    }
  },

  async notify() {
    if (state.prefs.notify) {
      prefer({ notify: false });
      await listenNoMore();
    } else if (await mayNotify()) {
      prefer({ notify: true });
      tell(await listenAlways());
    } else {
      tell(canNotify()
        ? 'This browser does not let Openbell notify you: allow it in the settings of the page.'
        : 'This browser has no notifications.');
    }
  },

  menu() {
    update({ menu: !state.menu });
  },

  candles() {
    prefer({ candles: !state.prefs.candles });
  },

  theme() {
    prefer({ theme: nextTheme(state.prefs.theme) });
    tell(`Theme: ${state.prefs.theme}`);
  },

  filter(change) {
    update({ filter: { ...state.filter, ...change } });
  },

  chart(symbol) {
    update({ symbol });
    room.readBars(symbol);
    tell(`Chart of ${symbol}`);
  },

  nextChart() {
    const symbols = symbolsOf(state.desk);
    if (symbols.length) {
      acts.chart(symbols[(symbols.indexOf(state.symbol) + 1) % symbols.length]);
    }
  },

  word(trade, text) {
    update({ words: { ...state.words, [trade]: text } });
  },

  async decide(approval, decision) {
    const { trade, planHash } = approval;
    if (state.asking[trade]) {
      return;
    }
    const words = (state.words[trade] ?? '').trim();
    const intention = JSON.stringify([trade, decision, planHash, words]);
    keys.set(intention, keys.get(intention) ?? api.newKey());
    update({ asking: { ...state.asking, [trade]: decision } });
    const response = await api.decide(
      trade, { decision, planHash, ...(words ? { words } : {}) }, keys.get(intention));
    if (response.kind !== 'silent') {
      keys.delete(intention);
    }
    const answer = answerOf(response, approval);
    const { [trade]: _, ...asking } = state.asking;
    update({ asking, answers: { ...state.answers, [trade]: answer } });
    (answer.good ? tell : alarm)(`${approval.symbol}: ${answer.headline}. ${answer.words}`);
    room.lookAt(response.body?.approval);
    room.bringToSight(trade);
    if (response.status === 401) {
      room.reconnect();
    }
  },

  open(name) {
    update({ dialog: { name, trouble: null, busy: false } });
    if (name === 'flatten') {
      preview();
    }
  },

  close() {
    update({ dialog: null });
  },

  async submit(form) {
    const open = state.dialog;
    if (open.busy) {
      return;
    }
    update({ dialog: { ...open, busy: true, trouble: null } });
    const trouble = await carryOut(open, new FormData(form));
    if (trouble === null) {
      update({ dialog: null });
    } else if (state.dialog) {
      update({ dialog: { ...state.dialog, busy: false, trouble } });
    }
  },

  /** Changes how a table is looked at: sorted by a column, all columns, all rows. */
  table(id, change) {
    update({ tables: { ...state.tables, [id]: { ...state.tables[id], ...change } } });
    if (change.by) {
      tell(`Sorted by ${change.by}, ${change.down ? 'the highest first' : 'the lowest first'}`);
    }
  },

  askReport(event) {
    event.preventDefault();
    const wanted = Object.fromEntries(new FormData(event.target));
    const symbol = (wanted.symbol ?? '').trim().toUpperCase();
    const before = location.hash;
    location.hash = linkTo(state.route, { ...wanted, symbol });
    if (location.hash === before) {
      readReport(true);
    }
  },

  readAgain() {
    readReport(true);
  },

  goDay(date) {
    if (date) {
      location.hash = `#/day/${date}`;
    }
  },

  day(step) {
    const day = new Date(`${isDay(state.route.date) ? state.route.date : state.desk.date}T12:00:00Z`);
    do {
      day.setUTCDate(day.getUTCDate() + step);
    } while (day.getUTCDay() % 6 === 0);
    acts.goDay(day.toISOString().slice(0, 10));
  },
};

async function preview() {
  const answer = await api.previewFlatten();
  if (state.dialog?.name === 'flatten') {
    update({
      dialog: answer.kind === 'ok'
        ? { ...state.dialog, preview: answer.body }
        : { ...state.dialog, trouble: refusal(answer) },
    });
  }
}

/** Null when it is done, else what is wrong. */
async function carryOut(open, form) {
  const words = (form.get('words') ?? '').trim();
  const said = words ? { words } : {};
  const token = form.get('token');
  if (token) {
    const proof = await api.prove(token);
    if (proof.kind !== 'ok') {
      return refusal(proof);
    }
    took(proof.body);
  }
  const body = {
    halt: () => said,
    pause: () => said,
    resume: () => ({ ...said, causes: form.getAll('cause') }),
    arm: () => ({ ...said, account: form.get('account') }),
    flatten: () => ({ ...said, preview: open.preview.hash }),
  }[open.name]();
  if (open.name === 'resume' && !body.causes.length) {
    return 'Choose at least one cause to clear.';
  }
  const answer = await api.act(open.name, body);
  if (answer.kind === 'ok') {
    tell(DONE[open.name]);
    shown(DONE[open.name]);
    room.switched(answer.body);
    return null;
  }
  if (answer.body.kind === PROVEN) {
    update({ provenUntil: 0 });
  }
  if (answer.body.kind === 'preview-changed' && answer.body.preview) {
    update({ dialog: { ...open, preview: answer.body.preview, changed: true } });
    return '';
  }
  return refusal(answer);
}

const SHOWN_FOR = 10_000;

/** What was done stays in sight for a while: a dialog that only vanishes leaves one in doubt. */
function shown(words) {
  const done = { words };
  update({ done });
  setTimeout(() => state.done === done && update({ done: null }), SHOWN_FOR);
}

const DONE = {
  halt: 'Entries are halted.',
  pause: 'New entries are paused.',
  resume: 'Entries go on.',
  arm: 'The day is armed.',
  flatten: 'It is being sold, and what waits is taken back. Positions and the log show it.',
};

function refusal({ kind, body }) {
  if (kind === 'silent') {
    return 'No answer came: it is not known whether it arrived. Look at the log, then try again.';
  }
  const wait = body.wait ? ` Try again in ${body.wait} s.` : '';
  return `${sentence(body.detail ?? body.title ?? 'It was not taken')}${wait}`;
}
