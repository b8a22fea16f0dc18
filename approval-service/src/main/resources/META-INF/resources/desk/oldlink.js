// A link to one question leads to it while it waits, and afterwards says what became of it.

import * as api from './api.js';
import { outcome } from './approvals.js';
import { tell } from './call.js';
import { bothTimes } from './format.js';
import { state, update } from './state.js';

let followed = null;

/** Once for each link, as soon as the desk is known. */
export async function followLink() {
  const trade = /^#ask-(.+)$/.exec(location.hash)?.[1] ?? null;
  if (!trade) {
    followed = null;
    if (state.oldLink) {
      update({ oldLink: null });
    }
    return;
  }
  if (!state.desk || followed === trade) {
    return;
  }
  followed = trade;
  if (state.desk.approvals.some((one) => one.trade === trade && one.state === 'PENDING')) {
    requestAnimationFrame(() => document.getElementById(`ask-${trade}-name`)?.focus());
    return;
  }
  const answer = await api.approval(decodeURIComponent(trade));
  if (followed === trade) {
    const words = said(answer);
    tell(words);
    update({ oldLink: words });
  }
}

function said({ kind, body }) {
  if (kind === 'silent') {
    return 'The desk does not answer: nobody knows what became of the question behind this link.';
  }
  if (kind !== 'ok') {
    return 'Nobody knows of the question behind this link: it is old or mistyped.';
  }
  const when = bothTimes(body.decidedAt ?? body.lapsesAt, state.desk.zone);
  return `This link is old. ${body.symbol}, ${when}: ${outcome(body)}`;
}
