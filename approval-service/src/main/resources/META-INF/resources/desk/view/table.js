// A table that can be sorted by each column; on a phone the main columns first, all on demand.

import { h } from '../dom.js';
import { button } from './bits.js';

const AT_FIRST = 100;

/**
 * `columns`: `{ name, of(row), show(row), number, main }`, where `of` is what is sorted by: a
 * number, or words. `main` columns are shown on a phone; the first column always is.
 */
export function table(state, acts, { id, label, columns, rows, key }) {
  const look = state.tables[id] ?? {};
  const sorted = inOrder(rows, columns, look);
  const shown = look.whole ? sorted : sorted.slice(0, AT_FIRST);
  const hidden = columns.filter((column, index) => index && !column.main).length;
  return h('div', { key: id, class: `sheet ${look.wide ? 'wide' : ''}` },
    hidden > 0 && h('button', {
      type: 'button', class: 'quiet widen', 'aria-pressed': look.wide ? 'true' : 'false',
      onclick: () => acts.table(id, { wide: !look.wide }),
    }, look.wide ? 'Fewer columns' : `All ${columns.length} columns`),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
      h('table', {},
        h('caption', { class: 'unseen' }, label),
        h('thead', {}, h('tr', {}, columns.map((column, index) =>
          head(acts, id, look, column, index)))),
        h('tbody', {}, shown.map((row, place) => h('tr', { key: key ? key(row) : `row-${place}` },
          columns.map((column, index) => h(index ? 'td' : 'th', {
            scope: index ? null : 'row', class: classOf(column, index),
          }, column.show ? column.show(row) : column.of(row) ?? '\u2013'))))))),
    shown.length < sorted.length && button(`Show all ${sorted.length} rows`,
      () => acts.table(id, { whole: true }), { class: 'quiet' }));
}

function head(acts, id, look, column, index) {
  const mine = look.by === column.name;
  const order = mine ? (look.down ? 'descending' : 'ascending') : null;
  return h('th', { scope: 'col', class: classOf(column, index), 'aria-sort': order },
    column.of
      ? h('button', {
        type: 'button', class: 'sort',
        onclick: () => acts.table(id, {
          by: column.name, down: mine ? !look.down : Boolean(column.number),
        }),
      }, column.name, h('span', { 'aria-hidden': 'true', class: 'way' },
        mine ? (look.down ? '\u25bc' : '\u25b2') : ''))
      : column.name);
}

function classOf(column, index) {
  return `${column.number ? 'number' : ''} ${index && !column.main ? 'rest' : ''}`.trim();
}

/** As they came, or by a column; what is not known comes last either way. */
export function inOrder(rows, columns, { by, down }) {
  const column = columns.find((one) => one.name === by);
  if (!column) {
    return rows;
  }
  return rows.toSorted((one, other) => {
    const [a, b] = [valueOf(column, one), valueOf(column, other)];
    if (a === null || b === null) {
      return (a === null) - (b === null);
    }
    const order = typeof a === 'number' ? a - b : a.localeCompare(b);
    return down ? -order : order;
  });
}

function valueOf(column, row) {
  const value = column.of(row);
  if (value === null || value === undefined || value === '') {
    return null;
  }
  return column.number ? Number(value) : String(value);
}
