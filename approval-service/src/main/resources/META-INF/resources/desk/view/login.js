// Nobody is logged in: the one thing to do.

import { h } from '../dom.js';
import { sentence } from '../format.js';

export function login(state, acts) {
  const { trouble, busy } = state.login;
  return h('main', { class: 'login', id: 'main', key: 'login' },
    h('h1', {}, h('span', { class: 'brand' }, 'Openbell')),
    h('p', { class: 'lead' }, 'The trader\u2019s desk.'),
    state.login.ended && h('p', { class: 'notice' }, state.login.ended),
    h('form', { onsubmit: acts.login, autocomplete: 'on' },
      h('label', { for: 'token' }, 'Access token'),
      h('input', {
        id: 'token', name: 'token', type: 'password', required: true,
        autocomplete: 'current-password', 'aria-describedby': 'token-help',
        'aria-invalid': trouble ? 'true' : null,
      }),
      h('p', { id: 'token-help', class: 'help' },
        './openbell says at its start in which file it is.'),
      h('label', { for: 'name' }, 'Your name ', h('span', { class: 'help' }, '(if you like)')),
      h('input', {
        id: 'name', name: 'name', type: 'text', maxlength: '64', autocomplete: 'nickname',
        'aria-describedby': 'name-help',
      }),
      h('p', { id: 'name-help', class: 'help' }, 'Decisions and the audit say who it was.'),
      trouble && h('p', { class: 'trouble', role: 'alert' }, sentence(trouble)),
      h('button', { type: 'submit', class: 'primary', disabled: busy },
        busy ? 'One moment \u2026' : 'Log in')),
    state.session?.oidc &&
      h('p', {}, h('a', { href: '/api/login/oidc', class: 'button' }, 'Log in at your provider')));
}
