// The fills of the day that the desk shows, for its chart: read again when something was bought or sold.

import * as api from './api.js';
import { state, update } from './state.js';

let known = null;

export async function readFills() {
  const { desk } = state;
  const now = JSON.stringify([
    desk.date, desk.positions.map((one) => [one.trade, one.shares]),
    desk.closed.map((one) => [one.trade, one.shares]),
  ]);
  if (now === known || !(desk.positions.length || desk.closed.length)) {
    return;
  }
  known = now;
  const answer = await api.get(
    `/api/reports/fills?from=${desk.date}&to=${desk.date}&format=json`);
  if (answer.kind === 'ok') {
    update({ fills: answer.body.fills });
  } else if (known === now) {
    // What the desk itself says of them is drawn until it answers.
    known = null;
  }
}
