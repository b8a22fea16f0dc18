// What a question says and what became of it, without the page.

import { plain } from './format.js';

/** Pending ones, the most urgent first. */
export function pending(approvals) {
  return approvals
    .filter((approval) => approval.state === 'PENDING')
    .toSorted((one, other) => one.lapsesAt.localeCompare(other.lapsesAt));
}

/** The decided ones, the latest first. */
export function decided(approvals) {
  return approvals
    .filter((approval) => approval.state !== 'PENDING')
    .toSorted((one, other) => moment(other).localeCompare(moment(one)));
}

function moment(approval) {
  return approval.decidedAt ?? approval.lapsesAt;
}

const PLAN_WORDS = {
  shares: 'shares',
  limit: 'the highest price',
  target: 'the target percent',
  stop: 'the stop percent',
};

/** What differs between the plan that was shown and the plan as it is, in words. */
export function planChanges(shown, now) {
  return Object.keys(PLAN_WORDS)
    .filter((name) => shown[name] !== now[name])
    .map((name) => `${PLAN_WORDS[name]}: ${shown[name]} before, ${now[name]} now`);
}

// `HELD: 52 at 28.61` reads `Held: 52 at 28.61`.
function sentence(order) {
  return order?.replace(/^[A-Z_]{2,}(?=:|$)/, plain);
}

/** Who decided and what came of it, in a sentence. */
export function outcome(approval) {
  const by = approval.decidedBy ? ` by ${approval.decidedBy}` : '';
  switch (approval.state) {
    case 'APPROVED':
      return `Approved${by}. ${sentence(approval.order) ?? 'Nothing is known of the order yet.'}`;
    case 'REFUSED':
      return `Refused${by}${approval.words ? `: ${approval.words}` : '.'}`;
    case 'LAPSED':
      return `Lapsed: ${approval.words || 'no answer came in time'}; nothing was bought.`;
    default:
      return 'Waits for an answer.';
  }
}

/** What an answer of the desk means on the page: `{good, headline, words, changes}`. */
export function answerOf(response, shown) {
  if (response.kind === 'ok') {
    return { good: true, headline: 'It stands', words: response.body.sentence, changes: [] };
  }
  if (response.kind === 'silent') {
    return {
      good: false,
      headline: 'No answer came',
      words: 'Nobody knows yet whether your word arrived. Press again: it counts once.',
      changes: [],
    };
  }
  const { body } = response;
  const headline = HEADLINES[body.kind] ?? body.title ?? 'It was not taken';
  const changes =
    body.kind === 'plan-changed' && body.approval
      ? planChanges(shown.plan, body.approval.plan)
      : (body.blocks ?? []).map((block) => block.words);
  return { good: false, headline, words: body.detail ?? '', changes };
}

const HEADLINES = {
  'plan-changed': 'The plan has changed: look again',
  'too-late': 'Too late',
  'decided-otherwise': 'Already decided otherwise',
  blocked: 'Not now: the question still waits',
  version: 'Somebody was here before you: look again',
  'key-reused': 'This click was used for something else: reload the page',
  role: 'Your role may not do this',
  forged: 'The page is too old: reload it',
  prove: 'Prove first that it is you',
  login: 'You are not logged in anymore',
  'slow-down': 'Too many tries: wait a little',
  away: 'The desk cannot reach its books',
};
