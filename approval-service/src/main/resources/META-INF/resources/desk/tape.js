// The prices of each symbol as this page knows them, and what a chart draws beside them.

const MOST = 4_000;

export const EMPTY = { bars: [], prices: [] };

/** After another look at a price; the same moment again changes nothing. */
export function seen(tape, at, price) {
  const last = tape.prices.at(-1);
  if (last && last.at >= at) {
    return tape;
  }
  return { ...tape, prices: [...tape.prices, { at, price }].slice(-MOST) };
}

/** With the bars that the desk kept. */
export function barred(tape, bars) {
  return { ...tape, bars };
}

/** Columns for the chart: seconds, then the price; bars first, later prices after them. */
export function columns(tape) {
  const last = tape.bars.at(-1);
  const until = last ? Date.parse(last.closeAt ?? last.from) : 0;
  const points = [
    ...tape.bars.map((bar) => [Date.parse(bar.from), Number(bar.close)]),
    ...tape.prices
      .filter((look) => look.at > until)
      .map((look) => [look.at, Number(look.price)]),
  ];
  const times = [];
  const prices = [];
  for (const [at, price] of points) {
    if (!times.length || at / 1000 > times.at(-1)) {
      times.push(at / 1000);
      prices.push(price);
    }
  }
  return [times, prices];
}

/** Symbols worth a chart: asked first, then held, picked, closed. */
export function symbolsOf(desk) {
  const names = [
    ...desk.approvals.filter((one) => one.state === 'PENDING'), ...desk.positions, ...desk.picks,
    ...desk.closed,
  ].map((one) => one.symbol);
  return [...new Set(names)];
}

/** Each price that the document tells, by symbol. */
export function pricesOf(desk) {
  const found = new Map();
  for (const approval of desk.approvals) {
    if (approval.price?.last) {
      found.set(approval.symbol, approval.price.last);
    }
  }
  for (const position of desk.positions) {
    if (position.last) {
      found.set(position.symbol, position.last);
    }
  }
  return found;
}

/** The lines of a chart and the fills on it. */
export function levelsOf(desk, symbol) {
  const held = desk.positions.find((one) => one.symbol === symbol);
  const asked = desk.approvals.find((one) => one.symbol === symbol && one.state === 'PENDING');
  const fills = [];
  if (held) {
    fills.push({ side: 'BUY', at: held.openedAt, price: held.entry, shares: held.shares });
  }
  for (const trade of desk.closed.filter((one) => one.symbol === symbol)) {
    if (trade.openedAt) {
      fills.push({ side: 'BUY', at: trade.openedAt, price: trade.entry, shares: trade.shares });
    }
    if (trade.exit) {
      fills.push({ side: 'SELL', at: trade.at, price: trade.exit, shares: trade.shares });
    }
  }
  return {
    entry: held?.entry ?? asked?.plan.limit ?? null,
    stop: held?.stop ?? asked?.money.stopPrice ?? null,
    target: held?.target ?? asked?.money.targetPrice ?? null,
    last: held?.last ?? asked?.price?.last ?? null,
    fills,
  };
}
