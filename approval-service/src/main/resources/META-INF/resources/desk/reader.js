// Reads the report that the page shows, once, and again when asked or when today has moved on.

import * as api from './api.js';
import { tell } from './call.js';
import { problemWords } from './format.js';
import { addressOf, periodOf, reportNamed } from './reports.js';
import { state, update } from './state.js';

// A day that goes on is read again, but not more often than a person can read.
const REREAD_EVERY = 10_000;

/** Reads what the route asks for unless that is what is shown. */
export function readReport(again = false) {
  const { route, desk, record } = state;
  if (route.page !== 'reports' || !desk?.date || !reportNamed(route.name)
    || route.unreadable.length || (route.name === 'investigate' && !route.symbol)) {
    return;
  }
  const asked = addressOf(route, periodOf(route, desk.date), 'json');
  const same = record?.asked === asked;
  if (same && (record.reading || !(again || movedOn()))) {
    return;
  }
  read(asked, same ? record : { asked }, again);
}

function movedOn() {
  const { record, desk, route } = state;
  const { from, to } = periodOf(route, desk.date);
  return record.body && from === desk.date && to === desk.date
    && desk.revision !== record.revision && performance.now() - record.readAt > REREAD_EVERY;
}

async function read(asked, had, again) {
  update({ record: { ...had, reading: true } });
  const answer = await api.report(asked);
  if (state.record?.asked !== asked) {
    return;
  }
  const now = {
    asked, readAt: performance.now(), at: state.exchangeNow(), revision: state.desk?.revision,
    reading: false,
  };
  if (answer.kind === 'ok') {
    update({ record: { ...now, body: answer.body } });
    if (again) {
      tell('Read again.');
    }
  } else {
    update({ record: { ...now, ...why(answer) } });
  }
}

function why({ kind, status, body }) {
  if (kind === 'silent') {
    return { trouble: 'The desk does not answer: the report cannot be read now.', again: true };
  }
  if (status === 404) {
    return { trouble: `${problemWords(body)} Choose other days, or a day on which was traded.` };
  }
  const wait = body.wait ? ` Try again in ${body.wait} s.` : '';
  return { trouble: `${problemWords(body)}${wait}`, again: status >= 429 };
}
