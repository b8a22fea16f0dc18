// What was earned: the figures, the curve, how trades ended, day by day, trade by trade.

import { h } from '../../dom.js';
import { amount, count, percent, plain, signedMoney } from '../../format.js';
import { curveOf, reasons } from '../../series.js';
import { fact, gain, nothing, panel, time } from '../bits.js';
import { ENOUGH, bars, picture, sample } from '../drawn.js';
import { table } from '../table.js';
import { cents, dateLink, dateOf, doubts, share, symbolLink, symbolOf } from './pieces.js';

export function pnl(state, acts, report) {
  const { total, days, trades } = report;
  if (!total.trades) {
    return panel({ id: 'result', title: 'Result' }, nothing('No trade was made.'),
      days.flatMap((day) => day.notes.map((why) => h('p', {}, `${day.date}: ${why}`))));
  }
  const closed = total.trades - total.open;
  return [
    panel({ id: 'result', title: 'Result', extra: sample(closed, 'closed trades', ENOUGH) },
      figures(total, closed), doubts(report.doubts)),
    h('div', { class: 'columns even', key: 'pictures' },
      panel({ id: 'curve', title: 'Equity' }, equity(state, acts, report)),
      panel({ id: 'ends', title: 'How trades ended' }, ends(trades))),
    days.length > 1 && panel({ id: 'by-day', title: `By day (${days.length})` },
      byDay(state, acts, days)),
    panel({ id: 'trades', title: `Trades (${trades.length})` }, byTrade(state, acts, trades)),
  ];
}

function figures(total, closed) {
  return h('dl', { class: 'facts figures' },
    fact('Net', gain(total.netPnl, signedMoney(cents(total.netPnl)), 'big')),
    fact('Before costs', gain(total.grossPnl, signedMoney(cents(total.grossPnl)))),
    fact('Commissions and fees', `$${amount(cents(total.costs))}`,
      total.commissionsMissing > 0 &&
        h('span', { class: 'help' }, `${total.commissionsMissing} not charged yet`)),
    fact('Won, lost, open', `${total.winners}, ${total.losers}, ${total.open}`),
    fact('Win rate', share(total.winRate, closed)),
    fact('Breaks even at', share(total.breakEvenRate)),
    fact('Per trade', signedMoney(cents(total.expectancy)),
      h('span', { class: 'help' }, `of ${closed}`)),
    fact('Average win', signedMoney(cents(total.averageWin)),
      h('span', { class: 'help' }, `of ${total.winners}`)),
    fact('Average loss', signedMoney(cents(total.averageLoss)),
      h('span', { class: 'help' }, `of ${total.losers}`)),
    fact('Profit factor', total.profitFactor === null ? '\u2013' : String(total.profitFactor)),
    fact('Best', extreme(total.best)),
    fact('Worst', extreme(total.worst)));
}

function extreme(result) {
  return result
    ? [`${symbolOf(result.trade)} `, gain(result.netPnl, signedMoney(cents(result.netPnl))),
      h('span', { class: 'help' }, percent(result.netReturn))]
    : '\u2013';
}

function equity(state, acts, report) {
  const steps = curveOf(report);
  const byDays = report.days.length > 1;
  const unit = byDays ? 'day' : 'trade';
  if (!steps.length) {
    return nothing('Nothing was closed yet.');
  }
  const low = steps.reduce((least, step) => (Number(step.sum) < Number(least.sum) ? step : least));
  return picture({
    id: 'equity-picture', title: `Net, added up ${byDays ? 'day by day' : 'trade by trade'}`,
    count: steps.length, unit: `${unit}s`,
    sentence: `Net result added up over ${count(steps.length, unit)}, ending at ` +
      `${signedMoney(steps.at(-1).sum)}, lowest ${signedMoney(low.sum)} at ${low.name}. ` +
      `Below it the result of each ${unit}.`,
    help: `Above the sum, below each ${unit}; net of the broker\u2019s commissions and fees.`,
  }, [
    h('p', { class: 'readout', id: 'curve-words', key: 'curve-words', kept: true }),
    h('div', { class: 'plot tall', id: 'equity', key: 'equity', kept: true }),
    h('div', { class: 'plot low', id: 'daily', key: 'daily', kept: true }),
  ], table(state, acts, {
    id: 'curve-twin', label: `Net result by ${unit}, and its sum`, rows: steps,
    key: (step) => step.name,
    columns: [
      { name: byDays ? 'Day' : 'Trade', of: (step) => step.name },
      { name: 'Net', number: true, main: true, of: (step) => step.net,
        show: (step) => gain(step.net, signedMoney(cents(step.net))) },
      { name: 'Sum', number: true, main: true, of: (step) => step.sum,
        show: (step) => signedMoney(step.sum) },
    ],
  }));
}

function ends(trades) {
  const found = reasons(trades);
  return picture({
    id: 'reasons', title: 'Reasons, and what they came to', count: trades.length, unit: 'trades', enough: ENOUGH,
    sentence: found.map((one) => `${endWords(one.name)} ${one.count}`).join(', '),
    help: 'A trade that left in parts has all of its reasons.',
  }, null, null, bars(found.map((one) => ({
    name: one.name, words: endWords(one.name), count: one.count,
    tone: one.net.startsWith('-') ? 'down' : 'up',
    figure: [`${one.count} `, gain(one.net, signedMoney(cents(one.net)))],
  }))));
}

function endWords(name) {
  return name === 'OPEN' ? 'Still held' : name.split('+').map(plain).join(' + ');
}

function byDay(state, acts, days) {
  return table(state, acts, {
    id: 'days', label: 'Result by day', rows: days.toReversed(), key: (day) => day.date,
    columns: [
      { name: 'Day', of: (day) => day.date, show: (day) => dateLink(state, day.date) },
      { name: 'Trades', number: true, main: true, of: (day) => day.figures.trades },
      { name: 'Won', number: true, of: (day) => day.figures.winners },
      { name: 'Lost', number: true, of: (day) => day.figures.losers },
      { name: 'Gross', number: true, of: (day) => day.figures.grossPnl,
        show: (day) => signedMoney(cents(day.figures.grossPnl)) },
      { name: 'Costs', number: true, of: (day) => day.figures.costs,
        show: (day) => amount(cents(day.figures.costs)) },
      { name: 'Net', number: true, main: true, of: (day) => day.figures.netPnl,
        show: (day) => gain(day.figures.netPnl, signedMoney(cents(day.figures.netPnl))) },
      { name: 'Why not', of: (day) => day.notes.join(', ') },
    ],
  });
}

function byTrade(state, acts, trades) {
  const { zone } = state.desk;
  return table(state, acts, {
    id: 'trades', label: 'Trades', rows: trades.toReversed(), key: (trade) => trade.trade,
    columns: [
      { name: 'Symbol', of: (trade) => symbolOf(trade.trade),
        show: (trade) => symbolLink(symbolOf(trade.trade), dateOf(trade.trade)) },
      { name: 'Day', of: (trade) => dateOf(trade.trade) },
      { name: 'Kind', of: (trade) => trade.plan?.kind ?? '',
        show: (trade) => plain(trade.plan?.kind) || '\u2013' },
      { name: 'Sure', number: true, of: (trade) => trade.plan?.confidence },
      { name: 'Shares', number: true, of: (trade) => trade.bought,
        show: (trade) => amount(trade.bought) },
      { name: 'Bought', number: true, of: (trade) => trade.entry },
      { name: 'Sold', number: true, of: (trade) => trade.exit },
      { name: 'Why', main: true, of: (trade) => endOf(trade) },
      { name: 'Gross', number: true, of: (trade) => trade.grossPnl,
        show: (trade) => signedMoney(cents(trade.grossPnl)) },
      { name: 'Costs', number: true, of: (trade) => trade.commissions,
        show: (trade) => amount(cents(trade.commissions)) },
      { name: 'Net', number: true, main: true, of: (trade) => trade.netPnl,
        show: (trade) => gain(trade.netPnl, signedMoney(cents(trade.netPnl))) },
      { name: 'From (ET)', number: true, of: (trade) => Date.parse(trade.openedAt),
        show: (trade) => time(trade.openedAt, zone) },
      { name: 'To (ET)', number: true, of: (trade) => trade.closedAt && Date.parse(trade.closedAt),
        show: (trade) => time(trade.closedAt, zone) },
    ],
  });
}

function endOf(trade) {
  return trade.closedAt && trade.reasons.length
    ? endWords(trade.reasons.join('+')) : 'Still held';
}
