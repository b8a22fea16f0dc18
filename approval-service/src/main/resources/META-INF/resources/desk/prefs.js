// What this browser remembers of its user's taste; nothing secret.

const NAME = 'openbell.desk';
const FIRST = { theme: 'auto', sound: true, notify: false, candles: true };
const THEMES = ['auto', 'dark', 'light'];

export function remembered() {
  try {
    return { ...FIRST, ...JSON.parse(localStorage.getItem(NAME) ?? '{}') };
  } catch {
    return { ...FIRST };
  }
}

export function remember(prefs) {
  try {
    localStorage.setItem(NAME, JSON.stringify(prefs));
  } catch {
    // A browser that keeps nothing still shows everything.
    return;
  }
}

export function nextTheme(theme) {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
}

export function wear(prefs) {
  document.documentElement.dataset.theme = prefs.theme;
}
