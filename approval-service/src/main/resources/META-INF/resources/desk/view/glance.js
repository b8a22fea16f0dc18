// The first row: am I safe, what needs me, what happened.

import { h } from '../dom.js';
import { duration, count, signedMoney } from '../format.js';
import { needs, safety, soFar } from '../verdict.js';
import { gain } from './bits.js';

const MARKS = { good: '\u2713', watch: '!', bad: '\u2715', unknown: '?' };

export function glance(state) {
  const { desk } = state;
  const found = state.link === 'lost' ? unknown(desk) : safety(desk);
  return h('section', { class: 'glance', key: 'glance', 'aria-label': 'At a glance' },
    answer('Am I safe?', found.level, found.headline,
      found.lines.map((line) => h('p', {}, line))),
    needsYou(state, needs(desk)),
    happened(state));
}

function unknown(desk) {
  const held = desk.positions.length
    ? `${count(desk.positions.length, 'position')} when last heard of.`
    : 'Nothing was held when last heard of.';
  return { level: 'unknown', headline: 'Not known right now', lines: [held] };
}

function answer(question, level, headline, more) {
  return h('div', { class: `answer ${level}` },
    h('h2', {}, question),
    h('p', { class: 'headline' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[level]), headline),
    h('div', { class: 'more' }, more));
}

function needsYou(state, waiting) {
  if (!waiting.length) {
    const next = state.desk.next;
    return answer('What needs me?', 'good', 'Nothing',
      h('p', {}, next ? `Next: ${next.name}, ${next.shown}` : 'Nothing is due.'));
  }
  const level = waiting.some((need) => need.level === 'bad') ? 'bad' : 'watch';
  return answer('What needs me?', level, count(waiting.length, 'thing'),
    h('ul', {}, waiting.map((need) =>
      h('li', {},
        h('a', { href: `#${need.to}` }, need.words),
        need.lapsesAt && h('span', { class: 'count' },
          ` ${duration(state.secondsTo(need.lapsesAt))} left`)))));
}

function happened(state) {
  const day = soFar(state.desk);
  const last = state.log.at(-1);
  return h('div', { class: 'answer plain' },
    h('h2', {}, 'What happened?'),
    h('p', { class: 'headline' },
      gain(day.net, signedMoney(day.net), 'big'),
      h('span', { class: 'unit' }, ' net today')),
    h('div', { class: 'more' },
      h('p', {}, day.closed
        ? `${count(day.closed, 'trade')} closed: ${day.won} won, ${day.lost} lost. `
        : 'No trade has closed. ',
      day.open !== null && h('span', {}, 'Open: ', gain(day.open, signedMoney(day.open)))),
      last && h('p', { class: 'last' }, last.line)));
}
