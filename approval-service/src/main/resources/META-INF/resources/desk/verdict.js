// The three questions of somebody who opens the desk: am I safe, what needs me, what happened?

import { parse, text, times } from './decimal.js';
import { count, duration, money, signedMoney } from './format.js';

/** From calm to not: what a headline is worth getting up for. */
export const LEVELS = ['good', 'watch', 'bad', 'unknown'];

const PUSH = 'push by ';
const BEFORE_TRADING = new Set(['ASLEEP', 'AWAKE', 'RANKING', 'CLOSED']);

/** What the open positions would earn together if every stop filled at its price; exact. */
export function atTheStops(positions) {
  let sum = 0n;
  for (const { shares, entry, stop } of positions) {
    const [held, paid, least] = [parse(shares), parse(entry), parse(stop)];
    if (held === null || paid === null || least === null) {
      return null;
    }
    sum += times(least - paid, held);
  }
  return text(sum);
}

/** Whether anything that is held could go wrong unseen. */
export function safety(desk) {
  const bare = desk.positions.filter((position) => !position.isProtected);
  if (bare.length) {
    return {
      level: 'bad',
      headline: `${names(bare)} ${bare.length === 1 ? 'is' : 'are'} not protected`,
      lines: bare.map((position) =>
        `${position.shares} ${position.symbol}: ${position.words || 'no stop at the broker'}, ` +
        `${duration(position.unprotectedSeconds)} so far`),
    };
  }
  const doubts = uncertainties(desk);
  if (doubts.length) {
    return { level: 'watch', headline: doubts[0].headline, lines: doubts.map((it) => it.line) };
  }
  const entering = onTheirWay(desk);
  if (!desk.positions.length) {
    return {
      level: 'good',
      headline: entering ? 'Nothing is held yet' : 'Nothing is held',
      lines: [entering ?? 'No money is at risk.'],
    };
  }
  return {
    level: 'good',
    headline: `${capital(count(desk.positions.length, 'position'))}, protected at the broker`,
    lines: [atStops(desk), ...(entering ? [entering] : [])],
  };
}

/** The entries that wait at the broker and what they would cost, in a sentence; null without any. */
function onTheirWay(desk) {
  const sent = desk.picks.filter((pick) => pick.answer === 'SENT');
  if (!sent.length) {
    return null;
  }
  const cost = sent.reduce((sum, pick) => sum + (parse(pick.plan?.cost) ?? 0n), 0n);
  return `${capital(count(sent.length, 'order'))} to buy ` +
    `${sent.length === 1 ? 'is' : 'are'} on the way: ${names(sent)}, ` +
    `about ${money(text(cost))}.`;
}

function atStops(desk) {
  const sum = atTheStops(desk.positions);
  return sum === null
    ? 'A stop is not known yet.'
    : `If every stop is hit: ${signedMoney(sum)} before commissions.`;
}

function uncertainties(desk) {
  const found = [];
  const held = desk.positions.length
    ? 'The stops rest at the broker and work without us.'
    : 'Nothing is held.';
  if (desk.switches.gateway === 'LOST') {
    found.push({ headline: 'The gateway is away', line: held });
  } else if (desk.switches.gateway === 'UNKNOWN' && !BEFORE_TRADING.has(desk.phase)) {
    found.push({ headline: 'The gateway has not been heard of', line: held });
  } else if (!desk.switches.reconciled && !BEFORE_TRADING.has(desk.phase)) {
    found.push({
      headline: 'The books are not compared yet',
      line: 'Ours and the broker\u2019s have not been found equal since the last connection.',
    });
  }
  // Whether somebody is told of it makes nothing safer.
  const away = desk.parts.filter((part) => !part.ready && !part.name.startsWith(PUSH));
  if (away.length) {
    const who = away.map((part) => part.name).join(', ');
    found.push({ headline: `Not ready: ${who}`, line: `${who}: ${away[0].words}. ${held}` });
  }
  return found;
}

/** What waits for a person, the most urgent first. */
export function needs(desk) {
  const found = [];
  const waiting = desk.approvals.filter((approval) => approval.state === 'PENDING');
  for (const approval of waiting) {
    found.push({
      level: 'watch',
      words: `${approval.symbol}: buy ${approval.plan.shares}?`,
      seconds: approval.secondsLeft,
      lapsesAt: approval.lapsesAt,
      to: `ask-${approval.trade}`,
    });
  }
  found.sort((one, other) => one.seconds - other.seconds);
  found.push(...login(desk));
  for (const part of desk.parts.filter((one) => !one.ready && one.name.startsWith(PUSH))) {
    found.push({
      level: 'watch',
      words: `You are not told by ${part.name.slice(PUSH.length)}: ${part.words}`,
      to: 'health',
    });
  }
  for (const cause of desk.switches.causes) {
    const verb = cause.state === 'HALTED' ? 'Entries are halted' : 'No new entries';
    found.push({
      level: 'watch',
      words: `${verb}: ${cause.words || plainCause(cause.name)}. It stands until you resume.`,
      to: 'today',
    });
  }
  if (!desk.armed.armed && !BEFORE_TRADING.has(desk.phase) && !desk.switches.doneForDay) {
    found.push({ level: 'watch', words: `Not armed: ${desk.armed.words}`, to: 'today' });
  }
  return found;
}

/** The gateway's weekly login: red on the morning of a trading day until somebody has done it. */
function login({ login: { level, words } }) {
  return {
    URGENT: [{ level: 'bad', words: capital(words), to: 'today' }],
    DUE: [{ level: 'watch', words: capital(words), to: 'today' }],
  }[level] ?? [];
}

export function plainCause(name) {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** The day so far in figures: wins, losses, what is still open. */
export function soFar(desk) {
  const won = desk.closed.filter((trade) => (parse(trade.grossPnl) ?? 0n) > 0n).length;
  const lost = desk.closed.filter((trade) => (parse(trade.grossPnl) ?? 0n) < 0n).length;
  const open = desk.positions.reduce(
    (sum, position) => sum + (parse(position.gain) ?? 0n), 0n);
  return {
    net: desk.money.netToday,
    won,
    lost,
    closed: desk.closed.length,
    open: desk.positions.length ? text(open) : null,
  };
}

function names(positions) {
  return positions.map((position) => position.symbol).join(', ');
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
