import { h, patch, wordsOf } from '/desk/dom.js';
import { claim, same } from './check.js';

function drawn(...views) {
  const host = document.createElement('div');
  document.body.append(host);
  views.forEach((view) => patch(host, view));
  return host;
}

claim('words from outside never become elements', () => {
  const host = drawn(h('p', {}, '<img src=x onerror=alert(1)>'));
  same(host.querySelector('img'), null);
  same(host.textContent, '<img src=x onerror=alert(1)>');
});

claim('an update keeps the focus and the node', () => {
  const host = drawn(h('button', { key: 'a' }, 'one'));
  const node = host.firstChild;
  node.focus();
  patch(host, [h('p', { key: 'b' }, 'new'), h('button', { key: 'a' }, 'two')]);
  same([host.lastChild === node, document.activeElement === node, node.textContent], [true, true, 'two']);
});

claim('what is gone is gone, attributes too', () => {
  const host = drawn(h('p', { title: 'x', class: 'y' }, 'a', 'b'), h('p', { class: 'z' }, 'a'));
  same(host.innerHTML, '<p class="z">a</p>');
});

claim('an open detail stays open over updates', () => {
  const host = drawn(h('details', {}, h('summary', {}, 's'), h('p', {}, '1')));
  host.firstChild.open = true;
  patch(host, h('details', {}, h('summary', {}, 's'), h('p', {}, '2')));
  same([host.firstChild.open, host.querySelector('p').textContent], [true, '2']);
});

claim('half a word in a field is not overwritten by the same value', () => {
  const host = drawn(h('input', { value: 'ab' }));
  host.firstChild.setSelectionRange(1, 1);
  patch(host, h('input', { value: 'ab' }));
  same(host.firstChild.selectionStart, 1);
});

claim('a view can be read as words', () => {
  same(wordsOf([h('p', {}, 'a', h('b', {}, 'b')), null]), 'a b');
});
