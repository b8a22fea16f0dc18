// Small pieces that many views are made of.

import { h } from '../dom.js';
import { EXCHANGE, bothTimes, direction, timeIn } from '../format.js';

const ARROWS = { up: '\u25b2', down: '\u25bc', even: '\u2022' };
const SPOKEN = { up: 'gain', down: 'loss', even: 'even' };

/** A figure that is won or lost: color, arrow and, for ears, a word. */
export function gain(value, written, extra = '') {
  const way = direction(value);
  return h('span', { class: `gain ${way} ${extra}` },
    h('span', { class: 'arrow', 'aria-hidden': 'true' }, value ? ARROWS[way] : ''),
    h('span', { class: 'unseen' }, value ? `${SPOKEN[way]} ` : ''),
    written);
}

/** An instant in exchange time; the trader's own time is its title. */
export function time(iso, zone) {
  return iso
    ? h('time', { datetime: iso, title: bothTimes(iso, zone) }, timeIn(EXCHANGE, iso))
    : '\u2013';
}

export function badge(words, tone = 'plain') {
  return h('span', { class: `badge ${tone}` }, words);
}

/** A part of the page with its heading; `id` is where the keys and links lead. */
export function panel({ id, title, extra, tone }, ...kids) {
  return h('section',
    { id, key: id, class: `panel ${tone ?? ''}`, 'aria-labelledby': `${id}-title` },
    h('header', { class: 'panel-head' },
      h('h2', { id: `${id}-title`, tabindex: '-1' }, title), extra),
    ...kids);
}

export function nothing(words) {
  return h('p', { class: 'nothing' }, words);
}

export function fact(name, ...value) {
  return h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, ...value));
}

export function button(words, onclick, attributes = {}) {
  return h('button', { type: 'button', onclick, ...attributes }, words);
}

/** A button that a key leads to; the key is shown where there is a keyboard. */
export function keyed(words, key, onclick, attributes = {}) {
  return h('button', { type: 'button', onclick, 'aria-keyshortcuts': key, ...attributes },
    words, h('kbd', { 'aria-hidden': 'true' }, key));
}
