// The whole page, of the whole state.

import { h } from '../dom.js';
import { approvals } from './approvals.js';
import { chart } from './chart.js';
import { dialog } from './dialogs.js';
import { glance } from './glance.js';
import { header } from './header.js';
import { history } from './history.js';
import { log } from './log.js';
import { login } from './login.js';
import { plan } from './plan.js';
import { positions } from './positions.js';
import { reports } from './reports.js';
import { reportNamed } from '../reports.js';
import { health, today } from './today.js';

export function page(state, acts) {
  if (!state.session) {
    return h('main', { class: 'opening', id: 'main', key: 'opening' },
      h('p', { role: 'status' }, state.trouble ?? 'Openbell is opening \u2026'));
  }
  if (!state.session.loggedIn) {
    return login(state, acts);
  }
  return [
    h('a', { class: 'skip', href: '#main', key: 'skip', onclick: acts.skip }, 'Skip to the desk'),
    header(state, acts),
    main(state, acts),
    dialog(state, acts),
  ];
}

function main(state, acts) {
  const old = state.link === 'lost';
  const attributes = { id: 'main', key: 'main', tabindex: '-1', class: old ? 'old' : '' };
  if (!state.desk) {
    return h('main', attributes, h('div', { class: 'skeleton', role: 'status' },
      h('p', {}, old ? 'The desk does not answer yet.' : 'Reading the desk \u2026'),
      h('i', {}), h('i', {}), h('i', {})));
  }
  return h('main', attributes,
    h('h1', { class: 'unseen' }, nameOf(state.route)),
    { day: history, reports, desk }[state.route.page](state, acts));
}

function nameOf(route) {
  return {
    day: 'The day\u2019s report', desk: 'The desk',
    reports: reportNamed(route.name)?.words ?? 'No such report',
  }[route.page];
}

function desk(state, acts) {
  return [
    state.oldLink && h('p', { class: 'notice', key: 'old-link' }, state.oldLink, ' ',
      h('a', { href: '#/' }, 'Put away')),
    glance(state),
    h('div', { class: 'columns', key: 'columns' },
      h('div', { class: 'column wide', key: 'left' },
        approvals(state, acts), positions(state, acts), plan(state, acts)),
      h('div', { class: 'column', key: 'right' },
        chart(state, acts), log(state, acts), today(state, acts), health(state))),
  ];
}
