// All that the page knows; views read it, acts change it, and each change is drawn once.

import * as clock from './clock.js';
import { remembered } from './prefs.js';

export const state = {
  session: null,
  desk: null,
  link: 'connecting',
  trouble: null,
  known: clock.UNKNOWN,
  heardAt: 0,
  login: { trouble: null, busy: false, ended: null },
  route: { page: 'desk', date: null },
  report: null,
  record: null,
  fills: null,
  oldLink: null,
  tables: {},
  width: 640,
  log: [],
  logRead: false,
  logTrouble: null,
  filter: { kind: 'ALL', text: '' },
  symbol: null,
  tapes: new Map(),
  dialog: null,
  done: null,
  menu: false,
  asking: {},
  answers: {},
  words: {},
  prefs: remembered(),
  provenUntil: 0,

  /** Exchange seconds until that instant; the clock stands while the desk is not heard. */
  secondsTo(iso) {
    return clock.secondsTo(state.known, iso, moment());
  },
  exchangeNow() {
    return clock.instant(state.known, moment());
  },
  /** Real seconds since the desk was last heard. */
  silentSeconds() {
    return state.heardAt ? (performance.now() - state.heardAt) / 1000 : 0;
  },
  proven() {
    return performance.now() < state.provenUntil;
  },
  forget(trade) {
    const { [trade]: _, ...others } = state.answers;
    update({ answers: others });
  },
};

function moment() {
  return state.link === 'lost' ? state.heardAt : performance.now();
}

let draw = () => {};
let due = false;

export function drawWith(drawing) {
  draw = drawing;
}

export function update(change = {}) {
  Object.assign(state, change);
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      draw();
    });
  }
}
