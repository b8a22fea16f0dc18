// How figures and times are written. Nothing here knows the page.

const MINUS = '\u2212';
const THIN = '\u202f';
const NONE = '\u2013';

const clocks = new Map();

function clock(zone) {
  if (!clocks.has(zone)) {
    clocks.set(
      zone,
      new Intl.DateTimeFormat('en-US', {
        timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
      }),
    );
  }
  return clocks.get(zone);
}

export const EXCHANGE = 'America/New_York';

// Canada writes a date as ISO does.
const dates = new Intl.DateTimeFormat('en-CA', {
  timeZone: EXCHANGE, year: 'numeric', month: '2-digit', day: '2-digit',
});

/** `09:28:05` on a wall clock of that zone. */
export function timeIn(zone, iso) {
  return clock(zone).format(new Date(iso));
}

/** `ET`, `PT`, `GMT+1`: the zone's name as people say it. */
export function zoneName(zone, iso) {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortGeneric' })
    .formatToParts(new Date(iso));
  const name = parts.find((part) => part.type === 'timeZoneName').value;
  return name.length > 6 ? zone.split('/').pop().replaceAll('_', ' ') : name;
}

/** `09:28:05 ET (06:28:05 PT)`: never a time without its zone. */
export function bothTimes(iso, zone) {
  const exchange = `${timeIn(EXCHANGE, iso)} ET`;
  return !zone || zone === EXCHANGE
    ? exchange
    : `${exchange} (${timeIn(zone, iso)} ${zoneName(zone, iso)})`;
}

/** The exchange's date of an instant, `2025-10-29`. */
export function dayOf(iso) {
  return dates.format(new Date(iso));
}

/** Whether there is such a day: `2025-02-30` is none. */
export function isDay(text) {
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** `Wed, Oct 29, 2025`, of an ISO date. */
export function dayName(date) {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** `2:25`, `1:02:05`, `45 s`; of less than nothing, `0 s`. */
export function duration(seconds) {
  const left = Math.max(0, Math.floor(seconds));
  const pad = (count) => String(count).padStart(2, '0');
  if (left >= 3600) {
    return `${Math.floor(left / 3600)}:${pad(Math.floor(left / 60) % 60)}:${pad(left % 60)}`;
  }
  return left >= 60 ? `${Math.floor(left / 60)}:${pad(left % 60)}` : `${left}${THIN}s`;
}

/** `6 minutes 52 seconds`, for ears. */
export function durationWords(seconds) {
  const left = Math.max(0, Math.floor(seconds));
  const say = (count, unit) => (count ? `${count} ${unit}${count === 1 ? '' : 's'}` : '');
  const words = [
    say(Math.floor(left / 3600), 'hour'), say(Math.floor(left / 60) % 60, 'minute'),
    left < 3600 ? say(left % 60, 'second') : '',
  ].filter(Boolean);
  return words.join(' ') || '0 seconds';
}

function grouped(amount) {
  const [whole, part] = amount.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? spaced : `${spaced}.${part}`;
}

/** `1,492.80`; a dash when it is not known. */
export function amount(value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  return value.startsWith('-') ? MINUS + grouped(value.slice(1)) : grouped(value);
}

/** `+27.51`, `−12.48`, `0.00`: what was won or lost always wears its sign. */
export function signed(value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  return sign(value) > 0 ? `+${grouped(value.replace('+', ''))}` : amount(value);
}

export function money(value) {
  return value === null || value === undefined ? NONE : `$${grouped(value)}`;
}

/** `+$27.51`, `−$12.48`. */
export function signedMoney(value) {
  if (value === null || value === undefined) {
    return NONE;
  }
  const size = grouped(value.replace(/^[+-]/, ''));
  return { 1: `+$${size}`, 0: `$${size}`, '-1': `${MINUS}$${size}` }[sign(value)];
}

export function percent(value) {
  return value === null || value === undefined ? NONE : `${signed(value)}${THIN}%`;
}

/** 1, 0 or -1 of a decimal string. */
export function sign(value) {
  if (!value || /^[+-]?0*\.?0*$/.test(value)) {
    return 0;
  }
  return value.startsWith('-') ? -1 : 1;
}

/** `up`, `down` or `even`: the shape that goes with a gain beside its color. */
export function direction(value) {
  return { 1: 'up', 0: 'even', '-1': 'down' }[sign(value)];
}

/** `3 positions`, `1 position`, `no positions`. */
export function count(number, unit) {
  return `${number === 0 ? 'no' : number} ${unit}${number === 1 ? '' : 's'}`;
}

/** `STOP_LOSS` as `Stop loss`. */
export function plain(name) {
  const words = (name ?? '').replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Begins large and ends: `that token is not good` as `That token is not good.` */
export function sentence(words) {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** What a problem of the desk says, as a sentence. */
export function problemWords(body) {
  return sentence(body?.detail ?? body?.title ?? 'The report cannot be made.');
}
