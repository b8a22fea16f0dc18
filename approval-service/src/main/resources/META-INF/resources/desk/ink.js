// The page's colors for what is drawn by a script.

/** The color of a name in the page's style, as it looks right now. */
export function ink(name) {
  const probe = document.createElement('i');
  probe.style.setProperty('color', `var(${name})`);
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Changes when everything has to be drawn in other colors. */
export function shade(prefs) {
  return matchMedia('(prefers-color-scheme: dark)').matches + prefs.theme;
}
