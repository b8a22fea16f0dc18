// The questions that wait, and what became of the others.

import { decided, outcome, pending } from '../approvals.js';
import { h } from '../dom.js';
import { amount, duration, durationWords, money, percent, signedMoney } from '../format.js';
import { badge, fact, gain, keyed, nothing, panel, time } from './bits.js';

const HURRY = 60;

export function approvals(state, acts) {
  const waiting = pending(state.desk.approvals);
  const settled = decided(state.desk.approvals);
  return panel(
    {
      id: 'approvals',
      title: waiting.length ? `Your word, please (${waiting.length})` : 'Approvals',
      tone: waiting.length ? 'asks' : '',
    },
    !waiting.length && nothing('Nobody asks. After the open nothing is bought without your yes.'),
    h('div', { class: 'asks', key: 'asks' },
      waiting.map((approval, index) => question(state, acts, approval, index === 0))),
    settled.length > 0 && h('details', { class: 'settled', key: 'settled' },
      h('summary', {}, `Decided today (${settled.length})`),
      h('ul', {}, settled.map((approval) => h('li', { key: approval.trade },
        time(approval.decidedAt ?? approval.lapsesAt, state.desk.zone), ' ',
        h('strong', {}, approval.symbol), ' ', outcome(approval))))),
    left(state, settled));
}

// An answer to a question that is decided by now stays in sight until it is put away.
function left(state, settled) {
  return settled
    .filter((approval) => state.answers[approval.trade])
    .map((approval) => h('div', { id: `left-${approval.trade}`, key: `left-${approval.trade}`, class: 'left' },
      h('p', {}, h('strong', {}, approval.symbol)), answered(state.answers[approval.trade]),
      h('button', { type: 'button', onclick: () => state.forget(approval.trade) }, 'Put away')));
}

function question(state, acts, approval, first) {
  const { trade, symbol, plan, money: sums, why } = approval;
  const seconds = state.secondsTo(approval.lapsesAt);
  const id = `ask-${trade}`;
  return h('article', { id, key: id, class: 'ask', 'aria-labelledby': `${id}-name` },
    h('header', { class: 'ask-head' },
      h('h3', { id: `${id}-name`, tabindex: '-1' }, symbol, ' ',
        h('span', { class: 'name' }, approval.name ?? '')),
      h('button', { type: 'button', class: 'quiet', onclick: () => acts.chart(symbol) }, 'Chart'),
      h('p', { class: `left-time ${seconds < HURRY ? 'hurry' : ''}` },
        h('span', { class: 'count', 'aria-hidden': 'true' }, duration(seconds)),
        h('span', { class: 'unseen' }, durationWords(Math.ceil(seconds / 30) * 30)), ' left')),
    h('dl', { class: 'facts' },
      fact('Buy', `${amount(plan.shares)} at ${plan.limit} or less`),
      fact('Costs', money(sums.cost)),
      fact('Price now', priceNow(approval)),
      fact(`Stop ${'\u2212'}${plan.stop} %`, `${sums.stopPrice}  `,
        gain(sums.loss, signedMoney(sums.loss))),
      fact(`Target +${plan.target} %`, `${sums.targetPrice}  `,
        gain(sums.gain, signedMoney(sums.gain)))),
    reasons(why, state.desk.zone),
    approval.blocks.length > 0 && h('div', { class: 'blocks' },
      h('p', {}, 'A yes would be refused right now:'),
      h('ul', {}, approval.blocks.map((block) => h('li', { key: block.code }, block.words)))),
    answered(state.answers[trade]),
    buttons(state, acts, approval, first));
}

function priceNow({ price, why }) {
  if (!price) {
    return h('span', { class: 'old' }, `no fresh price (${why.seenAt ?? 'none'} when found)`);
  }
  return [
    h('strong', {}, price.last), ' ', gain(price.fromShownPercent, percent(price.fromShownPercent)),
    h('span', { class: 'help' }, ` bid ${price.bid ?? '\u2013'} ask ${price.ask ?? '\u2013'}, ` +
      `${duration(price.ageSeconds)} old`),
  ];
}

function reasons(why, zone) {
  return h('div', { class: 'why' },
    h('p', {}, h('b', {}, 'Why: '), why.reason || 'no reason was given'),
    h('p', {}, h('b', {}, 'Risks: '), why.risks || 'none were named'),
    h('p', { class: 'source' }, scorer(why), ' ', badge(`confidence ${why.confidence}`)),
    why.news?.length > 0 && h('details', {},
      h('summary', {}, `News the answer rests on (${why.news.length})`),
      h('ul', {}, why.news.map((item) => h('li', {},
        h('q', {}, item.title), ` ${item.publisher}, `, time(item.publishedAt, zone), ' ET')))));
}

function scorer(why) {
  return why.models?.length
    ? `Says ${why.models.join(' and ')}.`
    : 'No model answered: a rule says so.';
}

function buttons(state, acts, approval, first) {
  const { trade, symbol, plan } = approval;
  const busy = state.asking[trade];
  const viewer = state.session.role === 'VIEWER';
  const stale = state.link === 'lost';
  const approve = `Approve: buy ${amount(plan.shares)} ${symbol}`;
  return h('div', { class: 'buttons' },
    keyed(busy === 'APPROVE' ? 'One moment \u2026' : approve, first ? 'A' : '',
      () => acts.decide(approval, 'APPROVE'), {
        class: 'primary approve', 'data-trade': trade,
        disabled: Boolean(busy) || viewer || stale,
      }),
    keyed(busy === 'REFUSE' ? 'One moment \u2026' : `Refuse ${symbol}`, first ? 'R' : '',
      () => acts.decide(approval, 'REFUSE'), { class: 'refuse', disabled: Boolean(busy) }),
    h('label', { class: 'note' }, h('span', { class: 'unseen' }, `A word about ${symbol}`),
      h('input', {
        type: 'text', maxlength: '200', placeholder: 'a word about it, if you like',
        value: state.words[trade] ?? '',
        oninput: (event) => acts.word(trade, event.target.value),
      })),
    viewer && h('p', { class: 'help' }, 'Your role may look, halt, pause and refuse.'),
    stale && h('p', { class: 'help' },
      'What you see is old: no yes until the desk is heard again.'));
}

function answered(answer) {
  return answer && h('div', { class: `answered ${answer.good ? 'good' : 'bad'}`, tabindex: '-1' },
    h('p', {}, h('strong', {}, `${answer.headline}. `), answer.words),
    answer.changes.length > 0 && h('ul', {}, answer.changes.map((words) => h('li', {}, words))));
}
