// Charts that need no library: drawn as they are read, with the same in words and in a table.

import { h } from '../dom.js';
import { ticks } from '../series.js';

/** Fewer trades than that say little about the next one. */
export const ENOUGH = 30;

const EDGE = { left: 46, right: 24, top: 14, bottom: 34 };

/** A picture with its sentence for ears, how many it is of, and its twin: the same as a table. */
export function picture({ id, title, sentence, count, unit, enough, help }, drawing, twin, plain) {
  return h('figure', { key: id, class: 'picture', 'aria-labelledby': `${id}-title` },
    h('div', { class: 'picture-head' },
      h('h3', { id: `${id}-title` }, title), sample(count, unit, enough)),
    drawing && h('div', { class: 'drawing', role: 'img', 'aria-label': sentence }, drawing),
    plain,
    h('figcaption', { class: 'help' }, help),
    twin && h('details', { class: 'twin' },
      h('summary', {}, 'The same as a table'), twin));
}

/** How many a figure is of; fewer than are enough to judge by are said to be few. */
export function sample(count, unit, enough = 0) {
  const few = count < enough;
  return h('span', { class: `badge sample ${few ? 'watch' : 'plain'}` },
    `n = ${count} ${unit}${few ? ', few' : ''}`);
}

/**
 * Axes around `draw(x, y)`, which gets two functions from values to places. `x` and `y` are
 * `{ from, to, words, shown }`.
 */
export function plane(width, height, x, y, draw) {
  const [right, bottom] = [width - EDGE.right, height - EDGE.bottom];
  const across = (value) => EDGE.left + ((value - x.from) / (x.to - x.from)) * (right - EDGE.left);
  const up = (value) => bottom - ((value - y.from) / (y.to - y.from)) * (bottom - EDGE.top);
  return h('svg', {
    viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height),
    'aria-hidden': 'true',
  },
  ticks(x.from, x.to, width / 70).map((at) => [
    line('grid', across(at), EDGE.top, across(at), bottom),
    h('text', { class: 'tick', x: across(at), y: bottom + 14, 'text-anchor': 'middle' },
      x.shown(at)),
  ]),
  ticks(y.from, y.to, height / 45).map((at) => [
    line('grid', EDGE.left, up(at), right, up(at)),
    h('text', { class: 'tick', x: EDGE.left - 6, y: up(at) + 4, 'text-anchor': 'end' },
      y.shown(at)),
  ]),
  h('text', { class: 'axis', x: right, y: height - 4, 'text-anchor': 'end' }, x.words),
  h('text', { class: 'axis', x: EDGE.left, y: 10 }, y.words),
  draw(across, up));
}

export function line(kind, x1, y1, x2, y2) {
  return h('line', { class: kind, x1, y1, x2, y2 });
}

/** Up for a gain, down for a loss, round for neither; the words are what a pointer shows. */
export function mark(way, x, y, words, size = 6) {
  const shape = {
    up: `M${x} ${y - size} L${x + size} ${y + size * 0.8} L${x - size} ${y + size * 0.8} Z`,
    down: `M${x} ${y + size} L${x + size} ${y - size * 0.8} L${x - size} ${y - size * 0.8} Z`,
    even: `M${x - size} ${y} a${size} ${size} 0 1 0 ${2 * size} 0 a${size} ${size} 0 1 0 ${-2 * size} 0 Z`,
  }[way];
  return h('path', { class: `dot ${way}`, d: shape }, h('title', {}, words));
}

/** Bars beside words, each with its figure: readable as it stands, so it needs no twin. */
export function bars(rows) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return h('ul', { class: 'bars' }, rows.map((row) =>
    h('li', { key: row.name },
      h('span', { class: 'bar-name' }, row.words),
      h('span', { class: 'bar-room', 'aria-hidden': 'true' },
        h('i', { class: row.tone ?? 'plain', style: { width: `${(100 * row.count) / most}%` } })),
      h('span', { class: 'bar-count' }, row.figure))));
}
