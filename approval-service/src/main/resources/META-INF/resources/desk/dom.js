// Views are plain values; `patch` makes the page equal to them and leaves alone what already is,
// so that focus, scroll position and open details survive each update.

/** One element of a view. Attributes: `key`, `on...` listeners, `style` object, `kept`, others. */
export function h(tag, attributes, ...kids) {
  return { tag, attributes: attributes ?? {}, kids: flat(kids) };
}

function flat(kids) {
  return kids
    .flat(Infinity)
    .filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== '')
    .map((kid) => (typeof kid === 'object' ? kid : { text: String(kid) }));
}

/** All words of a view, as a reader would meet them; for tests and announcements. */
export function wordsOf(view) {
  if (Array.isArray(view)) {
    return view.map(wordsOf).filter(Boolean).join(' ');
  }
  if (!view) {
    return '';
  }
  return view.text ?? view.kids.map(wordsOf).filter(Boolean).join(' ');
}

const DRAWING = 'http://www.w3.org/2000/svg';

export function patch(parent, kids) {
  const wanted = flat([kids]);
  const keyed = new Map();
  const loose = [];
  for (const node of parent.childNodes) {
    if (node.viewKey === undefined) {
      loose.push(node);
    } else {
      keyed.set(node.viewKey, node);
    }
  }
  let place = parent.firstChild;
  for (const kid of wanted) {
    const node = found(kid, keyed, loose) ?? made(kid, parent);
    if (node === place) {
      place = place.nextSibling;
    } else {
      parent.insertBefore(node, place);
    }
    dress(node, kid);
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function found(kid, keyed, loose) {
  const key = kid.attributes?.key;
  if (key !== undefined) {
    const node = keyed.get(key);
    keyed.delete(key);
    return node && same(node, kid) ? node : null;
  }
  const index = loose.findIndex((node) => same(node, kid));
  if (index < 0) {
    return null;
  }
  const [node] = loose.splice(0, index + 1).slice(-1);
  return node;
}

function same(node, kid) {
  return kid.tag ? node.localName === kid.tag : node.nodeType === Node.TEXT_NODE;
}

function made(kid, parent) {
  if (!kid.tag) {
    return document.createTextNode(kid.text);
  }
  const node = kid.tag === 'svg' || parent.namespaceURI === DRAWING
    ? document.createElementNS(DRAWING, kid.tag)
    : document.createElement(kid.tag);
  node.viewKey = kid.attributes.key;
  node.worn = {};
  return node;
}

function dress(node, kid) {
  if (!kid.tag) {
    if (node.data !== kid.text) {
      node.data = kid.text;
    }
    return;
  }
  for (const name of Object.keys(node.worn ?? {})) {
    if (!(name in kid.attributes)) {
      wear(node, name, null);
    }
  }
  for (const [name, value] of Object.entries(kid.attributes)) {
    wear(node, name, value);
  }
  node.worn = kid.attributes;
  if (!kid.attributes.kept) {
    patch(node, kid.kids);
  }
}

function wear(node, name, value) {
  if (name === 'key' || name === 'kept') {
    return;
  }
  if (name.startsWith('on')) {
    node[name] = value;
  } else if (name === 'style') {
    for (const [property, setting] of Object.entries(value ?? {})) {
      node.style.setProperty(property, setting);
    }
  } else if (name === 'value' || name === 'checked' || name === 'defaultValue') {
    if (node[name] !== value) {
      node[name] = value;
    }
  } else if (value === null || value === undefined || value === false) {
    node.removeAttribute(name);
  } else if (node.getAttribute(name) !== String(value === true ? '' : value)) {
    node.setAttribute(name, value === true ? '' : value);
  }
}
