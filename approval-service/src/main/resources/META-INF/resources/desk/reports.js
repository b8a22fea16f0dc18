// Which reports there are, and how a link names one: `#/reports/pnl?from=2025-10-01&to=2025-10-29`.

import { isDay } from './format.js';

export const REPORTS = [
  { name: 'pnl', words: 'Profit and loss', short: 'P&L', days: 30 },
  { name: 'fills', words: 'Fills', days: 1 },
  { name: 'moves', words: 'Price moves', short: 'Moves', days: 1 },
  { name: 'targets', words: 'Profit targets', short: 'Targets', days: 1 },
  { name: 'investigate', words: 'Investigate a symbol', short: 'Investigate', days: 1 },
  { name: 'reconcile', words: 'Against the broker', short: 'Reconcile', days: 1 },
  { name: 'confidence', words: 'Confidence against outcome', short: 'Confidence', days: 90 },
  { name: 'whatif', words: 'What if', days: 30 },
];

export const SPANS = [
  { days: 1, words: 'Today' },
  { days: 7, words: '7 days' },
  { days: 30, words: '30 days' },
  { days: 90, words: '90 days' },
  { days: 365, words: '1 year' },
];

export const VARIANTS = { entry: '09:30,10:30', stop: '0.5,0.9,1.5,3', target: '1.8,2.6,3.5,5' };

const DAY = 86_400_000;

export function reportNamed(name) {
  return REPORTS.find((one) => one.name === name) ?? null;
}

/** What a link asks for; without dates it moves along with the days. */
export function routeOf(hash) {
  const [path, query = ''] = hash.replace(/^#\/reports\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
  const name = path || 'pnl';
  return {
    page: 'reports',
    name,
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : isDay(from) ? from : null,
    days: Math.floor(Number(asked.get('days'))) || reportNamed(name)?.days || 1,
    symbol: (asked.get('symbol') ?? '').trim().toUpperCase(),
    entry: asked.get('entry') ?? VARIANTS.entry,
    stop: asked.get('stop') ?? VARIANTS.stop,
    target: asked.get('target') ?? VARIANTS.target,
    unreadable: [from, to].filter((date) => date && !isDay(date)),
  };
}

/** The link that asks for what a route asks for, or for what is changed of it. */
export function linkTo(route, change = {}) {
  const wanted = { ...route, ...change };
  const asked = new URLSearchParams();
  if (wanted.from) {
    asked.set('from', wanted.from);
    asked.set('to', wanted.to ?? wanted.from);
  } else if (wanted.days !== reportNamed(wanted.name)?.days) {
    asked.set('days', wanted.days);
  }
  if (wanted.name === 'investigate' && wanted.symbol) {
    asked.set('symbol', wanted.symbol);
  }
  if (wanted.name === 'whatif') {
    for (const [name, usual] of Object.entries(VARIANTS)) {
      if (wanted[name] !== usual) {
        asked.set(name, wanted[name]);
      }
    }
  }
  const query = asked.toString();
  return `#/reports/${wanted.name}${query ? `?${query}` : ''}`;
}

/** The dates that are meant, both included, when it is `today` at the exchange. */
export function periodOf(route, today) {
  return route.from
    ? { from: route.from, to: route.to }
    : { from: shifted(today, 1 - route.days), to: today };
}

export function shifted(date, days) {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Where the desk answers it, and in which form. */
export function addressOf(route, period, format) {
  const asked = new URLSearchParams({ from: period.from, to: period.to, format });
  if (route.name === 'whatif') {
    for (const name of Object.keys(VARIANTS)) {
      asked.set(name, route[name]);
    }
  }
  const symbol = route.name === 'investigate' ? `/${encodeURIComponent(route.symbol)}` : '';
  return `/api/reports/${route.name}${symbol}?${asked}`;
}

/** Under which name a download is kept. */
export function fileOf(route, period, ending) {
  const symbol = route.name === 'investigate' ? `-${route.symbol}` : '';
  const days = period.from === period.to ? period.from : `${period.from}-to-${period.to}`;
  return `openbell-${route.name}${symbol}-${days}.${ending}`;
}
