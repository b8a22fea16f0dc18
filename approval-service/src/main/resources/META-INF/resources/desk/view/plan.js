// What the day was meant to be, and each pick's answer.

import { h } from '../dom.js';
import { amount, money, plain } from '../format.js';
import { badge, nothing, panel } from './bits.js';
import { symbolButton } from './positions.js';

const ANSWERS = {
  WAITING: ['Waits', 'plain'],
  DECLINED: ['Declined by sizing', 'plain'],
  DENIED: ['Denied by our gate', 'watch'],
  ASKED: ['Asks you', 'watch'],
  REFUSED: ['Refused by you', 'plain'],
  LAPSED: ['Lapsed', 'plain'],
  SENT: ['Sent', 'plain'],
  HELD: ['Held', 'good'],
  CLOSED: ['Closed', 'plain'],
  NOT_FILLED: ['Not filled', 'watch'],
  REJECTED: ['Rejected by the broker', 'bad'],
};

export function plan(state, acts) {
  const { picks } = state.desk;
  return panel({ id: 'plan', title: `Plan${picks.length ? ` (${picks.length})` : ''}` },
    picks.length
      ? h('ul', { class: 'picks' }, picks.map((pick) => line(state, acts, pick)))
      : nothing(MORNING.has(state.desk.phase)
        ? 'No picks yet. The morning\u2019s scan is ranked at 09:00 ET.'
        : 'Nothing was picked this morning. What a later scan finds is asked here.'));
}

const MORNING = new Set(['ASLEEP', 'AWAKE', 'RANKING']);

function line(state, acts, pick) {
  const [words, tone] = ANSWERS[pick.answer] ?? [plain(pick.answer), 'plain'];
  return h('li', { key: `${pick.kind}-${pick.symbol}`, class: 'pick' },
    symbolButton(state, acts, pick.symbol),
    h('span', { class: 'pick-name' }, pick.name ?? ''),
    h('span', { class: 'confidence' },
      h('span', { class: 'unseen' }, 'confidence '), pick.confidence),
    badge(words, tone),
    h('details', {},
      h('summary', {}, capital(pick.words) || 'Is not sent yet', ' ',
        h('span', { class: 'why-link' }, 'why'), h('span', { class: 'unseen' }, ` ${pick.symbol}`),
        pick.plan && UNSOLD.has(pick.answer) && sized(pick.plan)),
      h('p', {}, pick.reason || 'no reason was given'),
      h('p', {}, h('b', {}, 'Risks: '), pick.risks || 'none were named'),
      h('p', { class: 'help' },
        `${plain(pick.kind)}, seen at ${pick.seenAt ?? 'no price'}`)));
}

// What it came to is said by the positions once shares are held.
const UNSOLD = new Set(['WAITING', 'DECLINED', 'DENIED', 'ASKED', 'REFUSED', 'LAPSED', 'SENT',
  'NOT_FILLED', 'REJECTED']);

function sized(plan) {
  return h('span', { class: 'sized' },
    `${amount(plan.shares)} at about ${plan.price}, ${money(plan.cost)}; ` +
    `stop ${plan.stopPrice}, target ${plan.targetPrice}`);
}

function capital(words) {
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : '';
}
